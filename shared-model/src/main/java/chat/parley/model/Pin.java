package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Body of {@code PUT /room/{roomId}/pin} and {@code PUT /room/{roomId}/message/{messageId}/pin}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Pin(@Nullable Boolean pinned) {}
