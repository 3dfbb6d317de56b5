package chat.parley.model;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /room/initiate}.
 *
 * @param userIds the other people, distinct; the caller is added. May be empty for a support room: it then waits in the
 *     queue.
 * @param name makes it a room with a name of its own, which is new each time; 1 to 80 UTF-16 units
 * @param clientId made by the client for a room with a name; sent again it yields the first room
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InitiateRoom(@Nullable List<String> userIds, @Nullable RoomType type,
        @Nullable String name, @Nullable String clientId) {

    /** The one room of these people. */
    public InitiateRoom(List<String> userIds, RoomType type) {
        this(userIds, type, null, null);
    }
}
