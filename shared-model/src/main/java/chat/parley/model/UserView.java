package chat.parley.model;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A person, as others see them.
 *
 * @param email only in what the person themselves or an admin receives
 * @param role only in what the person themselves or an admin receives
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserView(@JsonProperty("_id") String id, String username, String firstName, String lastName,
        UserType type, @Nullable String email, @Nullable Role role, @WireTime Instant createdAt,
        @WireTime Instant updatedAt) {

    /** First and last name as written side by side; never empty, as both are required. */
    public String fullName() {
        return (firstName + " " + lastName).strip();
    }

    /** The same person without what only they and admins may see. */
    public UserView withoutPrivateParts() {
        return new UserView(id, username, firstName, lastName, type, null, null, createdAt, updatedAt);
    }
}
