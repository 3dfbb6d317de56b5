package chat.parley.server.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import chat.parley.server.web.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A message that is to be posted, checked as far as it can be without looking into the room.
 *
 * @param text 1 to 10,000 UTF-16 units, without white space around
 * @param clientId 1 to 64 characters
 */
public record Draft(String text, String clientId, @Nullable String replyTo) {

    private static final int LONGEST_CLIENT_ID = 64;

    /**
     * What a client sent, in the fields of the contract.
     *
     * @throws Invalid if a field is wrong
     */
    public static Draft of(@Nullable String messageText, @Nullable String clientId, @Nullable String replyTo,
            @Nullable List<String> attachments) {
        if (attachments != null && !attachments.isEmpty()) {
            throw new Invalid("attachments", "This server does not take attachments.");
        }
        if (clientId != null && (clientId.isBlank() || clientId.length() > LONGEST_CLIENT_ID)) {
            throw new Invalid("clientId", "A clientId has 1 to 64 characters.");
        }
        return new Draft(MessageText.of(messageText), clientId == null ? UUID.randomUUID().toString() : clientId,
                replyTo);
    }

    /** Equal for equal texts, and small. */
    String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
