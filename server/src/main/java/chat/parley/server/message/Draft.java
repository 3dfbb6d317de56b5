package chat.parley.server.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import chat.parley.server.web.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A message that is to be posted, checked as far as it can be without looking into the room.
 *
 * @param text at most 10,000 UTF-16 units, without white space around; empty only if there are files
 * @param clientId 1 to 64 characters
 * @param fileIds of uploads, each once, at most 10
 */
public record Draft(String text, String clientId, @Nullable String replyTo, List<String> fileIds) {

    /** The most files that a message has. */
    public static final int MOST_FILES = 10;

    private static final int LONGEST_CLIENT_ID = 64;

    /**
     * What a client sent, in the fields of the contract.
     *
     * @throws Invalid if a field is wrong
     */
    public static Draft of(@Nullable String messageText, @Nullable String clientId, @Nullable String replyTo,
            @Nullable List<String> attachments) {
        List<String> files = files(attachments);
        if (clientId != null && (clientId.isBlank() || clientId.length() > LONGEST_CLIENT_ID)) {
            throw new Invalid("clientId", "A clientId has 1 to 64 characters.");
        }
        String text = files.isEmpty() ? MessageText.of(messageText) : MessageText.orNone(messageText);
        return new Draft(text, clientId == null ? UUID.randomUUID().toString() : clientId, replyTo, files);
    }

    private static List<String> files(@Nullable List<String> attachments) {
        if (attachments == null) {
            return List.of();
        }
        if (attachments.size() > MOST_FILES) {
            throw new Invalid("attachments", "A message has at most 10 files.");
        }
        if (attachments.stream().anyMatch(Objects::isNull) || Set.copyOf(attachments).size() < attachments.size()) {
            throw new Invalid("attachments", "Each file stands in a message once.");
        }
        return List.copyOf(attachments);
    }

    /** Equal for equal texts with equal files, and small. No text holds the character that parts it from the files. */
    String fingerprint() {
        try {
            String all = String.join("\0", Stream.concat(Stream.of(text), fileIds.stream()).toList());
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
