package chat.parley.desktop.store;

import java.time.Instant;
import java.util.List;

import chat.parley.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way out.
 *
 * @param clientId made here, never used for another message: the server takes it once however often it is sent
 * @param replyTo the server's id of the message it answers
 * @param refusal why the server does not take it; {@code null} while it is still to be sent
 * @param files in their order
 */
public record Outgoing(String clientId, String roomId, String text, @Nullable String replyTo, Instant writtenAt,
        @Nullable Problem refusal, List<KeptFile> files) {

    public Outgoing {
        files = List.copyOf(files);
    }

    /** One of words alone. */
    public Outgoing(String clientId, String roomId, String text, @Nullable String replyTo, Instant writtenAt,
            @Nullable Problem refusal) {
        this(clientId, roomId, text, replyTo, writtenAt, refusal, List.of());
    }

    public Outgoing refused(Problem why) {
        return new Outgoing(clientId, roomId, text, replyTo, writtenAt, why, files);
    }

    public Outgoing again() {
        return new Outgoing(clientId, roomId, text, replyTo, writtenAt, null, files);
    }

    /** With that file in place of the one with the same key. */
    public Outgoing with(KeptFile changed) {
        return new Outgoing(clientId, roomId, text, replyTo, writtenAt, refusal,
                files.stream().map(file -> file.key().equals(changed.key()) ? changed : file).toList());
    }

    /** Without the text, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "Outgoing[" + clientId + "]";
    }
}
