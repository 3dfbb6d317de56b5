package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code PUT /room/{roomId}/draft}.
 *
 * @param text as it stands in the field, at most 10,000 characters; absent or empty for none
 * @param replyTo id of the message that it answers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SaveDraft(@Nullable String text, @Nullable String replyTo) {}
