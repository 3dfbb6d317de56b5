package chat.parley.desktop.e2e;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What was done on a scripted day and what must have become of it, from the rules alone: every window, and the server, are
 * held against it.
 */
final class DayBook {

    private static final Comparator<BookedRoom> LATEST = Comparator.comparingLong(BookedRoom::active).reversed();

    private final Map<String, BookedRoom> rooms = new LinkedHashMap<>();
    private final Map<String, BookedCase> cases = new LinkedHashMap<>();
    private final Set<String> away = new HashSet<>();
    private long now;
    private long posted;

    /** @param counts how many there are in the three lists of an agent */
    record Inbox(List<String> waiting, List<String> mine, List<String> all, List<Long> counts) {}

    BookedRoom open(String roomId, List<String> people) {
        BookedRoom room = new BookedRoom(roomId, people, ++now);
        rooms.put(roomId, room);
        return room;
    }

    /** A customer asks; the case begins with what they wrote. */
    BookedCase ask(String roomId, String customer, @Nullable String named, String text) {
        BookedCase fresh = new BookedCase(open(roomId, List.of(customer)), customer, named);
        cases.put(roomId, fresh);
        customerWrites(fresh, text, 0);
        return fresh;
    }

    void customerWrites(BookedCase one, String text, int pictures) {
        say(one.room(), one.customer(), text, pictures);
        one.customerWrote(now, this::isAvailable);
    }

    void agentWrites(BookedCase one, String agent, String text) {
        say(one.room(), agent, text, 0);
        one.deskWrote();
    }

    void say(BookedRoom room, String author, String text, int pictures) {
        room.say(author, text, pictures, ++now);
        posted++;
    }

    void away(String agent, boolean gone) {
        if (gone) {
            away.add(agent);
        } else {
            away.remove(agent);
        }
    }

    boolean isAvailable(String agent) {
        return !away.contains(agent);
    }

    List<BookedCase> cases() {
        return List.copyOf(cases.values());
    }

    List<BookedCase> cases(Predicate<BookedCase> which) {
        return cases.values().stream().filter(which).toList();
    }

    /** Rooms in a person's list of chats, the last one in which something was said first. */
    List<BookedRoom> chats(String person) {
        return rooms.values().stream().filter(room -> room.people().contains(person)).sorted(LATEST).toList();
    }

    /** How much is unread in each of a person's chats. */
    Map<String, Long> unread(String person) {
        return chats(person).stream().collect(Collectors.toMap(BookedRoom::id, room -> room.unread(person)));
    }

    /** Whether that room is among a person's chats. */
    boolean isIn(String person, String roomId) {
        BookedRoom room = rooms.get(roomId);
        return room != null && room.people().contains(person);
    }

    /** Everybody who is in some room. */
    Set<String> people() {
        return rooms.values().stream().flatMap(room -> room.people().stream()).collect(Collectors.toSet());
    }

    List<BookedRoom> rooms() {
        return List.copyOf(rooms.values());
    }

    /** Rooms that are no support conversations. */
    List<BookedRoom> talks() {
        return rooms.values().stream().filter(room -> !cases.containsKey(room.id())).toList();
    }

    Inbox inbox(String agent) {
        Comparator<BookedCase> queue = Comparator.comparingLong(BookedCase::waitingSince)
                .thenComparing(BookedCase::id);
        Comparator<BookedCase> latest = Comparator.comparing(BookedCase::room, LATEST);
        List<String> waiting = rows(BookedCase::waits, queue);
        List<String> mine = rows(one -> one.isMineOf(agent), latest);
        long open = cases(one -> !one.isOver()).size();
        return new Inbox(waiting, mine, rows(_ -> true, latest),
                List.of((long) waiting.size(), (long) mine.size(), open));
    }

    /** How many customers have written and nobody has taken on. */
    long asking() {
        return cases(one -> one.waits() && one.waitingSince() != BookedCase.NEVER).size();
    }

    /** How many messages were said since the beginning. */
    long posted() {
        return posted;
    }

    private List<String> rows(Predicate<BookedCase> which, Comparator<BookedCase> order) {
        return cases.values().stream().filter(which).sorted(order).map(BookedCase::row).toList();
    }
}
