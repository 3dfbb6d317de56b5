package chat.parley.server.web;

import java.util.Map;

import chat.parley.model.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request that is not carried out, for a reason its sender may know. Features subclass its kinds with plain words
 * ({@code RoomNotFound extends NotFound}); whoever serves the request turns it into the answer of its protocol.
 *
 * <p>
 * Carries no stack trace: it is an answer, not an accident.
 */
public abstract class Refusal extends RuntimeException {

    private final HttpStatus status;
    private final String type;
    private final Map<String, String> errors;

    /**
     * @param slug stable name of this kind of refusal, such as {@code name-taken}; clients may word it themselves
     * @param message the sentence a person may read
     * @param errors field → sentence; empty if no field is to blame
     */
    Refusal(HttpStatus status, String slug, String message, Map<String, String> errors) {
        super(message, null, false, false);
        this.status = status;
        this.type = "/problems/" + slug;
        this.errors = Map.copyOf(errors);
    }

    Refusal(HttpStatus status, String slug, String message) {
        this(status, slug, message, Map.of());
    }

    public int status() {
        return status.value();
    }

    /** The {@code type} of the problem, such as {@code /problems/not-found}. */
    public String type() {
        return type;
    }

    /** The sentence a person may read. */
    public String message() {
        return String.valueOf(getMessage());
    }

    /** Field → sentence, {@code null} if no field is to blame. */
    public @Nullable Map<String, String> errors() {
        return errors.isEmpty() ? null : errors;
    }

    /** This refusal as it crosses the wire. */
    public Problem problem() {
        return new Problem(type, status.getReasonPhrase(), status(), message(), false, message(), errors());
    }
}
