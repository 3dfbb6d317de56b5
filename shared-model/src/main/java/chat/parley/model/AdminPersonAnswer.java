package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Answer of what an administrator does to a person: how they stand now.
 *
 * @param password the new one after {@code POST /admin/people/{id}/reset-password}, which is nowhere else; otherwise absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdminPersonAnswer(boolean success, AdminPersonView person, @Nullable String password) {

    /** The same without the secret, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "AdminPersonAnswer[success=" + success + ", person=" + person + "]";
    }
}
