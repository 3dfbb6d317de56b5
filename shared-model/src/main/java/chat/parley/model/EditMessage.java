package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code PUT /room/{roomId}/message/{messageId}}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EditMessage(@Nullable String messageText) {}
