package chat.parley.server.support;

import java.time.Instant;
import java.util.List;

import chat.parley.model.SupportStatus;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what the desk keeps into a server that is being filled with samples, as if it had been kept at its time. */
@Component
public class SampleDesk {

    private final SupportRooms rooms;
    private final Casebook casebook;
    private final Calling calling;
    private final SupportNotes notes;
    private final CannedReplies replies;

    SampleDesk(SupportRooms rooms, Casebook casebook, Calling calling, SupportNotes notes, CannedReplies replies) {
        this.rooms = rooms;
        this.casebook = casebook;
        this.calling = calling;
        this.notes = notes;
        this.replies = replies;
    }

    /** What somebody of the desk noted beside a conversation, behind its message of that number. */
    public record Noted(String authorId, String text, long afterNumber, Instant at) {}

    /**
     * Has the case of that room, whose messages are there, stand so.
     *
     * @param byId who decided that
     * @param until with {@link SupportStatus#ON_HOLD} and only then
     */
    public void put(String roomId, String byId, SupportStatus status, @Nullable Instant until, List<String> tags) {
        rooms.require(roomId);
        casebook.change(roomId, (now, at) -> now.tagged(tags, at));
        if (status != SupportStatus.NEW && status != SupportStatus.OPEN) {
            casebook.change(roomId, (now, at) -> now.standing(now.standing().put(status, until, byId, at), at));
        }
        rooms.require(roomId);
    }

    /** Adds a note to those that are there; whoever it names is called in. */
    public void note(String roomId, Noted noted) {
        ObjectId id = new ObjectId();
        notes.insert(new SupportNote(id, roomId, noted.authorId(), id.toHexString(), noted.text(), noted.afterNumber(),
                notes.newestVersion(roomId) + 1, noted.at(), null, null, null)
                .naming(calling.namedIn(noted.text(), noted.authorId())));
    }

    /** Keeps a text for the whole desk to answer with. */
    public void keep(String shortcut, String title, String text) {
        replies.save(new CannedReply(new ObjectId(), CannedReply.EVERYBODY, shortcut, title, text));
    }
}
