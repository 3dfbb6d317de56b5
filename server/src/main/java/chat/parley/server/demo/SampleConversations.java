package chat.parley.server.demo;

import java.util.function.UnaryOperator;

import chat.parley.server.message.Backlog;
import chat.parley.server.message.Reading;
import chat.parley.server.room.Rooms;
import org.springframework.stereotype.Component;

/** Puts a conversation into the store as if its people had held it there. */
@Component
class SampleConversations {

    private final Rooms rooms;
    private final Backlog backlog;
    private final Reading reading;

    SampleConversations(Rooms rooms, Backlog backlog, Reading reading) {
        this.rooms = rooms;
        this.backlog = backlog;
        this.reading = reading;
    }

    /** @param id gives the id of whoever has this user name */
    void hold(SampleRoom room, Story story, UnaryOperator<String> id) {
        var members = room.people().stream().map(id).toList();
        var roomId = rooms.open(room.type(), members.getFirst(), members.subList(1, members.size())).room().id();
        backlog.append(roomId, story.sayings().stream()
                .map(saying -> new Backlog.Entry(id.apply(saying.person()), saying.text(), saying.at())).toList());
        room.people().forEach(person -> reading.markRead(id.apply(person), roomId, story.readUpTo(person)));
    }
}
