package chat.parley.model;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /room/initiate}.
 *
 * @param userIds the other people, distinct; the caller is added. May be empty for a support room: it then waits in the
 *     queue.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InitiateRoom(@Nullable List<String> userIds, @Nullable RoomType type) {}
