package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Body of {@code PUT /admin/people/{id}/role}. Absent parts stay as they are. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeRole(@Nullable UserType type, @Nullable Role role) {}
