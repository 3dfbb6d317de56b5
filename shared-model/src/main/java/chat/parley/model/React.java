package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code PUT /room/{roomId}/message/{messageId}/reaction}.
 *
 * @param emoji one emoji
 * @param reacted whether it shall stand under the message as this person's; saying so again changes nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record React(@Nullable String emoji, @Nullable Boolean reacted) {}
