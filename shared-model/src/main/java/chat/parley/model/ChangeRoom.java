package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code PUT /room/{roomId}}: what is absent stays as it is.
 *
 * @param name 1 to 80 UTF-16 units
 * @param description up to 500 UTF-16 units; empty takes it away
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeRoom(@Nullable String name, @Nullable String description) {}
