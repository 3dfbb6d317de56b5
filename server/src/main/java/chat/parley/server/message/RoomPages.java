package chat.parley.server.message;

import java.util.List;
import java.util.Optional;

import chat.parley.server.room.Room;
import chat.parley.server.store.Durability;
import org.springframework.stereotype.Component;

/** The messages of one page of a room, once all of them are there to stay. */
@Component
class RoomPages {

    private final Messages messages;
    private final Durability durability;

    RoomPages(Messages messages, Durability durability) {
        this.messages = messages;
        this.durability = durability;
    }

    List<Message> of(Room room, HistoryWish wish) {
        List<Message> page = switch (wish) {
            case HistoryWish.Pages(var paging) -> upTo(room, room.lastNumber() - paging.skip(), paging.limit());
            case HistoryWish.Before(var number, var limit) ->
                upTo(room, Math.min(number - 1, room.lastNumber()), limit);
            case HistoryWish.AfterChange(var change, var limit) -> messages.changedAfter(room.id(), change, limit);
        };
        durability.settle();
        return page;
    }

    /** One of the room. */
    Optional<Message> message(Room room, String messageId) {
        Optional<Message> found = messages.find(messageId).filter(message -> message.roomId().equals(room.id()));
        durability.settle();
        return found;
    }

    private List<Message> upTo(Room room, long number, int limit) {
        return number < 1 ? List.of() : messages.numbered(room.id(), number - limit, number);
    }
}
