package chat.parley.model;

import java.util.List;

/**
 * The room in which a message was found.
 *
 * @param roomInfo the members
 */
public record FoundRoom(String chatRoomId, RoomType roomType, List<UserView> roomInfo) {

    public FoundRoom {
        roomInfo = List.copyOf(roomInfo);
    }
}
