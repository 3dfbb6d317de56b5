package chat.parley.embeddedmongo;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the commands of one connection: until the client has proved by SCRAM-SHA-256 that it knows the secret,
 * it gets no answer but the greeting. For one thread at a time.
 */
final class Gate {

    static final Set<String> GREETINGS = Set.of("hello", "isMaster", "ismaster");

    /** What was said so far; the proof covers all of it. */
    private record Begun(String nonce, String spoken, boolean shortEnd) {}

    private final Credentials credentials;
    private @Nullable Begun begun;
    private boolean open;

    Gate(Credentials credentials) {
        this.credentials = credentials;
    }

    boolean isOpen() {
        return open;
    }

    /**
     * The answer to a command that belongs to signing in; null lets the command pass.
     *
     * @throws MongoServerError to whoever may not pass
     */
    @Nullable
    Document answer(String command, Document request) {
        return switch (command) {
            case "saslStart" -> begin(request);
            case "saslContinue" -> open ? reply("", true) : finish(request);
            default -> {
                if (!open && !GREETINGS.contains(command)) {
                    throw new MongoServerError(13, "Unauthorized", "Command " + command + " requires authentication");
                }
                yield null;
            }
        };
    }

    /** From {@code n,,n=user,r=nonce} to {@code r=longer nonce,s=salt,i=iterations}. */
    private Document begin(Document request) {
        String first = payload(request);
        String bare = first.startsWith("n,,") ? first.substring(3) : "";
        if (!"SCRAM-SHA-256".equals(request.get("mechanism")) || !attribute(bare, 'n').equals(Credentials.USER)) {
            throw refusal();
        }
        String nonce = attribute(bare, 'r') + Base64.getEncoder().encodeToString(Credentials.random(24));
        String answer = "r=" + nonce + ",s=" + Base64.getEncoder().encodeToString(credentials.salt()) + ",i="
                + Credentials.ITERATIONS;
        boolean shortEnd = request.get("options") instanceof Document options
                && Boolean.TRUE.equals(options.get("skipEmptyExchange"));
        begun = new Begun(nonce, bare + "," + answer, shortEnd);
        return reply(answer, false);
    }

    /** From {@code c=biws,r=nonce,p=proof} to {@code v=signature}. A conversation has one try. */
    private Document finish(Document request) {
        Begun conversation = begun;
        begun = null;
        String last = payload(request);
        int proofAt = last.lastIndexOf(",p=");
        if (conversation == null || proofAt < 0 || !last.startsWith("c=biws,")
                || !attribute(last, 'r').equals(conversation.nonce)) {
            throw refusal();
        }
        String all = conversation.spoken + "," + last.substring(0, proofAt);
        if (!credentials.accept(decoded(last.substring(proofAt + 3)), all)) {
            throw refusal();
        }
        open = true;
        String signature = Base64.getEncoder().encodeToString(credentials.serverSignature(all));
        return reply("v=" + signature, conversation.shortEnd);
    }

    private static String payload(Document request) {
        return request.get("payload") instanceof BinData data ? new String(data.getData(), StandardCharsets.UTF_8) : "";
    }

    private static String attribute(String message, char name) {
        for (String part : message.split(",", -1)) {
            if (part.startsWith(name + "=")) {
                return part.substring(2);
            }
        }
        throw refusal();
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw refusal();
        }
    }

    private static Document reply(String payload, boolean done) {
        return new Document("conversationId", 1).append("done", done)
                .append("payload", new BinData(payload.getBytes(StandardCharsets.UTF_8))).append("ok", 1.0);
    }

    private static MongoServerError refusal() {
        return new MongoServerError(18, "AuthenticationFailed", "Authentication failed.");
    }
}
