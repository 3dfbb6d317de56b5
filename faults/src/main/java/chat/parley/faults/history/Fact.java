package chat.parley.faults.history;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * Something that a client did, or that it was told. An attempt is recorded before it is made, and its outcome after it is
 * known: an attempt without an outcome may have succeeded or not.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
@JsonSubTypes({@JsonSubTypes.Type(Fact.Began.class), @JsonSubTypes.Type(Fact.Opened.class),
    @JsonSubTypes.Type(Fact.Sending.class), @JsonSubTypes.Type(Fact.Kept.class), @JsonSubTypes.Type(Fact.Sent.class),
    @JsonSubTypes.Type(Fact.NotSent.class), @JsonSubTypes.Type(Fact.Editing.class),
    @JsonSubTypes.Type(Fact.Edited.class), @JsonSubTypes.Type(Fact.Deleting.class),
    @JsonSubTypes.Type(Fact.Deleted.class), @JsonSubTypes.Type(Fact.Told.class),
    @JsonSubTypes.Type(Fact.Marked.class), @JsonSubTypes.Type(Fact.ReadByOther.class),
    @JsonSubTypes.Type(Fact.Row.class),
    @JsonSubTypes.Type(Fact.LetIn.class), @JsonSubTypes.Type(Fact.Holds.class),
    @JsonSubTypes.Type(Fact.Final.class)})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Fact {

    /** The client began, or began again after it was killed. The first fact of every file. */
    record Began(long seed, String personId) implements Fact {}

    /** The room exists, and these are its members for the whole run. */
    record Opened(String roomId, Set<String> members) implements Fact {}

    /**
     * Is about to send. Every text of a run is different.
     *
     * @param clientId {@code null} if the client keeps an outbox of its own, which it empties in order
     */
    record Sending(String roomId, @Nullable String clientId, String text) implements Fact {}

    /** The client promised that what is sent with that text outlives it. */
    record Kept(String text) implements Fact {}

    /** The server acknowledged what was sent with that text. */
    record Sent(String text, Said post) implements Fact {}

    /** The server refused for good what was sent with that text. */
    record NotSent(String text, int status) implements Fact {}

    record Editing(String roomId, String messageId, String text) implements Fact {}

    record Edited(Said post) implements Fact {}

    record Deleting(String roomId, String messageId) implements Fact {}

    record Deleted(String roomId, String messageId) implements Fact {}

    /** Heard or read of a message. */
    record Told(Said said) implements Fact {}

    /** The server acknowledged that the person has read up to there. */
    record Marked(String roomId, long upTo) implements Fact {}

    /** Heard that somebody, perhaps the same person on another device, has read up to there. */
    record ReadByOther(String roomId, String personId, long upTo) implements Fact {}

    /** The row of that room in the list of recent conversations, as the person saw it. */
    record Row(String roomId, long unread, long readUpTo) implements Fact {}

    /** The server did, or answered, what it should have refused. */
    record LetIn(String what) implements Fact {}

    /** What the client itself believes the room to hold, at the end of the run, by number. */
    record Holds(String roomId, List<Said> messages) implements Fact {}

    /**
     * What the server has at the end of the run, as this person sees it.
     *
     * @param history all pages, by number
     * @param changes everything that changed after 0, in the order of the answer
     */
    record Final(String roomId, List<Said> history, List<Said> changes, long lastNumber, long lastChange,
            long readUpTo, long unread) implements Fact {}
}
