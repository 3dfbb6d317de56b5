package chat.parley.desktop.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import chat.parley.model.ConversationView;
import chat.parley.model.DeliveryView;
import chat.parley.model.DraftView;
import chat.parley.model.MessageView;
import chat.parley.model.ReadReceipt;
import chat.parley.model.live.ServerFrame;
import org.jspecify.annotations.Nullable;

/**
 * What a server has said, so that it can be read while the server is away: the list of conversations, and of each room one
 * stretch of messages without a gap up to the newest known. A stretch is true to a change of its room: whoever asks the
 * server what changed after that one misses nothing. Nothing here is precious. No method throws: what cannot be read
 * counts as not there, what cannot be written ends the keeping, and a damaged cache begins anew. All of them may block on
 * a disk; never from the JavaFX thread. Safe for use by many threads.
 */
public interface Cache {

    /** Whether it outlives the app. */
    boolean keeps();

    /** The kept rows of the list, in no order. */
    List<ConversationView> rows();

    /** Keeps these rows, each instead of the one of its room. */
    void keepRows(List<ConversationView> rows);

    /** A room is no more. */
    void forget(String roomId);

    /** The person may no longer read a room, whose row stays. */
    void forgetMessages(String roomId);

    /** Every room of the person is among these: what is kept of others goes. */
    void retain(Set<String> roomIds);

    /** By room that has a stretch: the change it is true to. */
    Map<String, Long> changes();

    /** The end of a room's stretch, if the room has one; at most {@code limit} messages. */
    Optional<Stretch> newest(String roomId, int limit);

    /** At most {@code limit} messages of the stretch that end right before that number; none if it begins there. */
    List<MessageView> before(String roomId, long number, int limit);

    /** Begins a room's stretch anew with the newest page, which has no gap and is true to that change. */
    void begin(String roomId, List<MessageView> page, long change);

    /**
     * Takes in messages as the server has them now; those before the stretch are passed over.
     *
     * @param last up to which number there is no gap
     * @param change what the stretch is true to with them
     */
    void hold(String roomId, List<MessageView> messages, long last, long change);

    /** Takes in that a message was deleted; {@code last} and {@code change} as in {@link #hold}. */
    void hold(ServerFrame.MessageDeleted deletion, long last, long change);

    /** Adds the page right before the stretch; with it the stretch may be true to an earlier change only. */
    void prepend(String roomId, List<MessageView> page, long change);

    /** Somebody has read own messages up to that number. */
    void read(String roomId, ReadReceipt receipt, long upTo);

    /** What is written there has come to all devices of these people. */
    void delivered(String roomId, List<DeliveryView> people);

    /** By room that has a stretch: the number up to which it reaches without a gap. */
    Map<String, Long> reach();

    /** What the server and this device last agreed on as begun and not sent, by room. */
    List<DraftView> drafts();

    /** The server and this device agree on that. */
    void agreed(DraftView draft);

    /** What was looked for last, the latest first. */
    List<String> searches();

    /** Keeps these as what was looked for last, instead of any others. */
    void keepSearches(List<String> latestFirst);

    /** The kept messages that are wanted, newest first; as many as there are room for in {@code limit}, after {@code skip}. */
    Found find(Wanted wanted, int skip, int limit);

    /**
     * Takes note of which lineage the server says it is of; what is kept of another is forgotten.
     *
     * @return whether it is the one that everything here is of
     */
    boolean belongsTo(String lineage);

    /** Deletes everything and keeps nothing from now on. */
    void clear();

    /** One that keeps nothing. */
    static Cache none() {
        return new NoCache();
    }

    /**
     * What is looked for.
     *
     * @param words all of them, each also as a beginning; none if only the rest counts
     * @param wordless whether something was typed that has no word in it, which nothing is found by
     * @param from the earliest time
     * @param until before this time
     * @param link whether only messages with a link are wanted
     * @param file whether only messages with a file are wanted
     */
    record Wanted(Spelled words, boolean wordless, @Nullable String roomId, @Nullable String authorId,
            @Nullable Instant from, @Nullable Instant until, boolean link, boolean file) {}

    /**
     * What was found.
     *
     * @param total how many there are, counted up to 1,000
     * @param totalIsExact false if there are more
     */
    record Found(List<MessageView> messages, long total, boolean totalIsExact) {

        static final Found NOTHING = new Found(List.of(), 0, true);
    }

    /**
     * The end of a stretch.
     *
     * @param messages by number, without a gap
     * @param change what they are true to
     */
    record Stretch(List<MessageView> messages, long change, List<DeliveryView> delivered) {}
}
