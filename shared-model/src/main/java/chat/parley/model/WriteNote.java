package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /support/case/{roomId}/notes} and {@code PUT /support/case/{roomId}/notes/{noteId}}.
 *
 * @param clientId made by the client for a new note; sent again it yields the first one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WriteNote(@Nullable String text, @Nullable String clientId) {}
