package chat.parley.server.room;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What somebody did to a room itself. It stands as a line among the room's messages, and the room is what its lines say,
 * one after the other.
 *
 * @param byId who did it
 * @param peopleIds whom it concerns; nobody for most kinds
 * @param words the new name or description, or the id of the message that it is about
 */
public record Happening(Kind kind, String byId, List<String> peopleIds, @Nullable String words) {

    /** Kinds of happenings; their names are stored. */
    public enum Kind {
        CREATED,
        RENAMED,
        DESCRIBED,
        ADDED,
        REMOVED,
        LEFT,
        PINNED,
        UNPINNED,
        JOINED,
        RESOLVED,
        REOPENED
    }

    public Happening {
        peopleIds = List.copyOf(peopleIds);
    }

    /** Something about the words that the room goes by. */
    public static Happening ofWords(Kind kind, String byId, @Nullable String words) {
        return new Happening(kind, byId, List.of(), words);
    }

    /** Something about one of the room's messages. */
    public static Happening ofMessage(Kind kind, String byId, String messageId) {
        return ofWords(kind, byId, messageId);
    }

    /** Something about who is a member. */
    public static Happening ofPeople(Kind kind, String byId, List<String> peopleIds) {
        return new Happening(kind, byId, peopleIds, null);
    }

    /** Whether it makes people members. */
    boolean brings() {
        return kind == Kind.ADDED || kind == Kind.JOINED;
    }

    /** Who is a member no longer. */
    List<String> goneIds() {
        return kind == Kind.REMOVED || kind == Kind.LEFT ? peopleIds : List.of();
    }
}
