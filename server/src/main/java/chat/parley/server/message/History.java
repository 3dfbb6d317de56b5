package chat.parley.server.message;

import java.util.List;

import chat.parley.model.DeliveryView;
import chat.parley.model.HistoryAnswer;
import chat.parley.model.MessageView;
import chat.parley.server.account.Caller;
import chat.parley.server.room.Room;
import chat.parley.server.room.Rooms;
import org.springframework.stereotype.Component;

/** What was written in a room, page by page. Numbers have no gaps, so that every page is a range of them. */
@Component
class History {

    private final Rooms rooms;
    private final RoomPages pages;
    private final Positions positions;
    private final Deliveries deliveries;
    private final MessageViews views;

    History(Rooms rooms, RoomPages pages, Positions positions, Deliveries deliveries, MessageViews views) {
        this.rooms = rooms;
        this.pages = pages;
        this.positions = positions;
        this.deliveries = deliveries;
        this.views = views;
    }

    HistoryAnswer read(Caller caller, String roomId, HistoryWish wish) {
        Room room = rooms.requireReader(caller, roomId);
        var answer = new HistoryAnswer(true, views.page(room, pages.of(room, wish)), views.users(room),
                room.lastNumber(), room.lastChange(), readUpTo(caller, room), delivered(room, caller.userId()));
        rooms.requireReader(caller, roomId); // who was removed meanwhile gets nothing that came after it
        return answer;
    }

    private List<DeliveryView> delivered(Room room, String userId) {
        return deliveries.in(room).stream().filter(delivery -> !delivery.userId().equals(userId))
                .filter(delivery -> delivery.upTo() > 0)
                .map(delivery -> new DeliveryView(delivery.userId(), delivery.upTo())).toList();
    }

    /** One message, such as one that is answered far from its answer. */
    MessageView message(Caller caller, String roomId, String messageId) {
        Room room = rooms.requireReader(caller, roomId);
        return pages.message(room, messageId)
                .map(message -> views.page(room, List.of(message)).getFirst()).orElseThrow(MessageNotFound::new);
    }

    /** For who reads without being a member, nothing waits to be read. */
    private long readUpTo(Caller caller, Room room) {
        return room.has(caller.userId()) ? positions.find(room.id(), caller.userId()).upTo() : room.lastNumber();
    }
}
