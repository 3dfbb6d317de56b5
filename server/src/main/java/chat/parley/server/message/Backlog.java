package chat.parley.server.message;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import chat.parley.server.room.RoomSummaries;
import chat.parley.server.room.Rooms;
import org.springframework.stereotype.Component;

/** Puts into a room what was said elsewhere or long ago: many messages in few writes, without rations, told to nobody. */
@Component
public class Backlog {

    private static final int AT_ONCE = 500;

    private final Rooms rooms;
    private final RoomLocks locks;
    private final Messages messages;
    private final RoomSummaries summaries;

    Backlog(Rooms rooms, RoomLocks locks, Messages messages, RoomSummaries summaries) {
        this.rooms = rooms;
        this.locks = locks;
        this.messages = messages;
        this.summaries = summaries;
    }

    /** A message that its author wrote at that time. */
    public record Entry(String authorId, String text, Instant at) {}

    /**
     * Appends the entries, in their order.
     *
     * @throws chat.parley.server.room.RoomNotFound if an author is not a member
     * @throws chat.parley.server.web.Invalid if a text is none that could be posted
     * @throws org.springframework.dao.DuplicateKeyException if somebody on another server writes at the same moment
     */
    public void append(String roomId, List<Entry> entries) {
        entries.stream().map(Entry::authorId).distinct().forEach(author -> rooms.requireMember(author, roomId));
        locks.holding(roomId, () -> {
            var numbered = number(roomId, entries);
            for (int from = 0; from < numbered.size(); from += AT_ONCE) {
                messages.insertAll(numbered.subList(from, Math.min(from + AT_ONCE, numbered.size())));
            }
            if (!numbered.isEmpty()) {
                var last = numbered.getLast();
                summaries.appended(roomId, last.summary(), last.change());
            }
            return numbered.size();
        });
    }

    private List<Message> number(String roomId, List<Entry> entries) {
        var head = messages.head(roomId);
        List<Message> numbered = new ArrayList<>(entries.size());
        for (var entry : entries) {
            var draft = Draft.of(entry.text(), null, null, null);
            var message = Message.first(roomId, head, entry.authorId(), draft, List.of(), List.of(),
                    entry.at().truncatedTo(ChronoUnit.MILLIS));
            numbered.add(message);
            head = new RoomHead(message.number(), message.change());
        }
        return numbered;
    }
}
