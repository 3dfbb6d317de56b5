package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code PUT /support/case/{roomId}/notes/seen}.
 *
 * @param upTo version up to and including which the caller has seen the notes of the case
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeeNotes(@Nullable Long upTo) {}
