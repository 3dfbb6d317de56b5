package chat.parley.server.demo;

import java.util.Map;

import chat.parley.server.message.Backlog;
import chat.parley.server.message.Reading;
import chat.parley.server.room.Rooms;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Puts a conversation into the store as if its people had held it there. */
@Component
@ConditionalOnBooleanProperty("parley.demo")
class SampleConversations {

    private final Rooms rooms;
    private final Backlog backlog;
    private final Reading reading;

    SampleConversations(Rooms rooms, Backlog backlog, Reading reading) {
        this.rooms = rooms;
        this.backlog = backlog;
        this.reading = reading;
    }

    /** @param ids of the people, by their user names */
    void hold(SampleRoom room, Story story, Map<String, String> ids) {
        var members = room.people().stream().map(ids::get).toList();
        var roomId = rooms.open(room.type(), members.getFirst(), members.subList(1, members.size())).room().id();
        backlog.append(roomId, story.sayings().stream()
                .map(saying -> new Backlog.Entry(ids.get(saying.person()), saying.text(), saying.at())).toList());
        room.people().forEach(person -> reading.markRead(ids.get(person), roomId, story.readUpTo(person)));
    }
}
