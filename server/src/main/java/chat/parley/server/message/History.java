package chat.parley.server.message;

import java.util.List;

import chat.parley.model.HistoryAnswer;
import chat.parley.model.MessageView;
import chat.parley.server.room.Room;
import chat.parley.server.room.Rooms;
import org.springframework.stereotype.Component;

/** What was written in a room, page by page. Numbers have no gaps, so that every page is a range of them. */
@Component
class History {

    private final Rooms rooms;
    private final Messages messages;
    private final Positions positions;
    private final MessageViews views;

    History(Rooms rooms, Messages messages, Positions positions, MessageViews views) {
        this.rooms = rooms;
        this.messages = messages;
        this.positions = positions;
        this.views = views;
    }

    HistoryAnswer read(String userId, String roomId, HistoryWish wish) {
        Room room = rooms.requireMember(userId, roomId);
        var answer = new HistoryAnswer(true, views.page(room, messages(room, wish)), views.users(room),
                room.lastNumber(), room.lastChange(), positions.find(room.id(), userId).upTo());
        rooms.requireMember(userId, roomId); // who was removed meanwhile gets nothing that came after it
        return answer;
    }

    /** One message, such as one that is answered far from its answer. */
    MessageView message(String userId, String roomId, String messageId) {
        Room room = rooms.requireMember(userId, roomId);
        return messages.find(messageId).filter(message -> message.roomId().equals(room.id()))
                .map(message -> views.page(room, List.of(message)).getFirst()).orElseThrow(MessageNotFound::new);
    }

    private List<Message> messages(Room room, HistoryWish wish) {
        return switch (wish) {
            case HistoryWish.Pages(var paging) -> upTo(room, room.lastNumber() - paging.skip(), paging.limit());
            case HistoryWish.Before(var number, var limit) ->
                upTo(room, Math.min(number - 1, room.lastNumber()), limit);
            case HistoryWish.AfterChange(var change, var limit) -> messages.changedAfter(room.id(), change, limit);
        };
    }

    private List<Message> upTo(Room room, long number, int limit) {
        return number < 1 ? List.of() : messages.numbered(room.id(), number - limit, number);
    }
}
