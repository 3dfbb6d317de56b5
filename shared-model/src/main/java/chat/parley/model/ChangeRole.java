package chat.parley.model;

import org.jspecify.annotations.Nullable;

/** Body of {@code PUT /admin/people/{id}/role}. Absent parts stay as they are. */
public record ChangeRole(@Nullable UserType type, @Nullable Role role) {}
