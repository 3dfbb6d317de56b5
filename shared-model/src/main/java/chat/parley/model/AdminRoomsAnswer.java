package chat.parley.model;

import java.util.List;

/**
 * Answer of {@code GET /admin/rooms}.
 *
 * @param total how many there are, of all or of those that are looked for
 */
public record AdminRoomsAnswer(boolean success, List<AdminRoomView> rooms, long total) {

    public AdminRoomsAnswer {
        rooms = List.copyOf(rooms);
    }
}
