package chat.parley.model;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A failure, as {@code application/problem+json} (RFC 9457) with Parley's additions.
 *
 * @param type a relative reference that names the kind of failure, such as {@code /problems/name-taken}; stable, so that
 *     a client may word it in the person's language
 * @param success always {@code false}
 * @param message the sentence a person may read; the same as {@code detail}
 * @param errors field → sentence, for bad input
 * @param assignee of {@code /problems/already-claimed}: who has the case
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail, boolean success, String message,
        @Nullable Map<String, String> errors, @Nullable UserView assignee) {

    /** A failure that nobody else is named in. */
    public Problem(String type, String title, int status, String detail, boolean success, String message,
            @Nullable Map<String, String> errors) {
        this(type, title, status, detail, success, message, errors, null);
    }
}
