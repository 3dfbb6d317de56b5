package chat.parley.model;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /room/{roomId}/members}.
 *
 * @param userIds distinct; who is a member already stays one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AddMembers(@Nullable List<String> userIds) {}
