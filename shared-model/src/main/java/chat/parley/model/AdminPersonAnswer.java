package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Answer of the routes below {@code /admin/people/{id}}.
 *
 * @param password the new one, which is nowhere else; absent unless it was reset
 * @param rooms in how many conversations the person is; absent unless the person was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdminPersonAnswer(boolean success, AdminPersonView person, @Nullable String password,
        @Nullable Long rooms) {

    /** Without what was not asked for. */
    public AdminPersonAnswer(boolean success, AdminPersonView person, @Nullable String password) {
        this(success, person, password, null);
    }

    /** Without the secret, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "AdminPersonAnswer[person=" + person + "]";
    }
}
