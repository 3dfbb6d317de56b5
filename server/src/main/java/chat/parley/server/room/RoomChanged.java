package chat.parley.server.room;

import java.util.List;

/**
 * Something about a room itself changed: its members, or one member's mute. Published once it is stored.
 *
 * @param audience whom it concerns
 */
public record RoomChanged(String roomId, List<String> audience) {

    public RoomChanged {
        audience = List.copyOf(audience);
    }
}
