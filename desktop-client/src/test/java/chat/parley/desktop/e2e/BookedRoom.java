package chat.parley.desktop.e2e;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A room as it must be: who is in it, what was said, and how far each has read. People go by their user names. */
final class BookedRoom {

    private final String id;
    private final List<String> people;
    private final List<Said> said = new ArrayList<>();
    private final Map<String, Integer> read = new HashMap<>();
    private long active;

    /** @param pictures how many came with it */
    record Said(String author, String text, int pictures) {}

    /** @param now moment of the day, which rises with everything that happens */
    BookedRoom(String id, List<String> people, long now) {
        this.id = id;
        this.people = List.copyOf(people);
        active = now;
    }

    String id() {
        return id;
    }

    /** Those who have been in it from the beginning. */
    List<String> people() {
        return people;
    }

    void say(String author, String text, int pictures, long now) {
        said.add(new Said(author, text, pictures));
        active = now;
    }

    void readAll(String person) {
        read.put(person, said.size());
    }

    long unread(String person) {
        return said.stream().skip(read.getOrDefault(person, 0)).filter(each -> !each.author().equals(person)).count();
    }

    List<Said> said() {
        return said;
    }

    List<String> texts() {
        return said.stream().map(Said::text).toList();
    }

    /** When something was last said, else when it was opened. */
    long active() {
        return active;
    }
}
