package chat.parley.model;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code PUT /support/case/{roomId}/tags}.
 *
 * @param tags all that the case shall have: at most 20, of 1 to 32 characters each
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TagCase(@Nullable List<String> tags) {}
