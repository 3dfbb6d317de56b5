package chat.parley.server.message;

import java.util.List;

import chat.parley.model.DeliveryView;

/**
 * What was written in a room has come to people, on all their devices; published once that is stored.
 *
 * @param authorIds the members who wrote it
 */
public record RoomDelivered(String roomId, List<String> authorIds, List<DeliveryView> people) {}
