package chat.parley.server.live;

import chat.parley.model.live.ClientFrame;
import chat.parley.model.live.ServerFrame;
import chat.parley.server.web.Invalid;
import chat.parley.server.web.RateLimit;
import chat.parley.server.web.RateLimits;
import chat.parley.server.web.Refusal;
import chat.parley.server.web.TooLarge;
import chat.parley.server.web.TooMany;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.TextMessage;

/** One frame of somebody signed in: read, rationed, carried out, answered. */
@Component
class Conversing {

    static final int LONGEST_FRAME = 128 * 1024;

    private final Frames frames;
    private final Answers answers;
    private final Failures failures;
    private final RateLimits limits;

    Conversing(Frames frames, Answers answers, Failures failures, RateLimits limits) {
        this.frames = frames;
        this.answers = answers;
        this.failures = failures;
        this.limits = limits;
    }

    void handle(Connection connection, SignedIn who, TextMessage message) {
        ClientFrame frame;
        try {
            limits.spend(RateLimit.FRAMES, connection.id());
            frame = read(message);
        } catch (Refusal e) {
            boolean tooFast = e instanceof TooMany;
            refuse(connection, failures.of(frames.ref(message.getPayload()), e),
                    tooFast ? Strikes.TOO_FAST : Strikes.BAD_FRAME);
            return;
        }
        try {
            connection.send(frames.encode(answers.answer(connection, who, frame)));
        } catch (TooMany e) {
            refuse(connection, failures.of(frame.ref(), e), Strikes.TOO_FAST);
        } catch (Refusal e) {
            connection.send(frames.encode(failures.of(frame.ref(), e)));
        } catch (RuntimeException e) {
            connection.send(frames.encode(failures.unexpected(frame.ref(), e)));
        }
    }

    private ClientFrame read(TextMessage message) throws Invalid {
        if (message.getPayloadLength() > LONGEST_FRAME) {
            throw new TooLarge();
        }
        return frames.decode(message.getPayload());
    }

    private void refuse(Connection connection, ServerFrame.Failure failure, int points) {
        if (connection.strikes().add(points)) {
            connection.close(Closing.ABUSE);
        } else {
            connection.send(frames.encode(failure));
        }
    }
}
