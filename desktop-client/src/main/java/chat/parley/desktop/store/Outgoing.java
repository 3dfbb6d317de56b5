package chat.parley.desktop.store;

import java.time.Instant;

import chat.parley.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way out.
 *
 * @param clientId made here, never used for another message: the server takes it once however often it is sent
 * @param replyTo the server's id of the message it answers
 * @param refusal why the server does not take it; {@code null} while it is still to be sent
 */
public record Outgoing(String clientId, String roomId, String text, @Nullable String replyTo, Instant writtenAt,
        @Nullable Problem refusal) {

    public Outgoing refused(Problem why) {
        return new Outgoing(clientId, roomId, text, replyTo, writtenAt, why);
    }

    public Outgoing again() {
        return new Outgoing(clientId, roomId, text, replyTo, writtenAt, null);
    }

    /** Without the text, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "Outgoing[" + clientId + "]";
    }
}
