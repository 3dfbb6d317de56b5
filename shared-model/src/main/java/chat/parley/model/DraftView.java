package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a person has begun to write in a room and not sent.
 *
 * @param text empty, without {@code replyTo}, once it was sent or taken back
 * @param version grows with each change in that room; of two, the one with the greater version came later
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DraftView(String roomId, String text, @Nullable String replyTo, long version) {}
