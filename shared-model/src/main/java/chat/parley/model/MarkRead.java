package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Optional body of {@code PUT /room/{roomId}/mark-read}.
 *
 * @param upTo number up to and including which the caller has read; absent means everything there is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MarkRead(@Nullable Long upTo) {}
