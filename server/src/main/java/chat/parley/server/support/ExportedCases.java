package chat.parley.server.support;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import chat.parley.model.SupportStatus;
import chat.parley.server.room.Rooms;
import chat.parley.server.store.Export;
import chat.parley.server.store.ExportPart;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** All cases of the desk, by their rooms. */
@Component
@Order(ExportPart.WHAT_WAS_SAID)
class ExportedCases implements ExportPart {

    private static final int PAGE = 100;

    private final Rooms rooms;
    private final SupportCases cases;
    private final SupportNotes notes;

    ExportedCases(Rooms rooms, SupportCases cases, SupportNotes notes) {
        this.rooms = rooms;
        this.cases = cases;
        this.notes = notes;
    }

    /** @param waitingSince time of the customer's first message since the last answer */
    private record Line(String roomId, String customerId, SupportStatus status, @Nullable String assigneeId,
            List<String> tags, @Nullable Instant waitingSince, @Nullable Instant snoozedUntil,
            @Nullable Instant resolvedAt, Instant createdAt, List<Note> notes) {

        static Line of(SupportCase one, List<Note> notes) {
            Standing standing = one.standing();
            return new Line(one.roomId(), one.customerId(), standing.status(), standing.assigneeId(), one.tags(),
                    standing.waitingSince(), standing.snoozedUntil(), standing.resolvedAt(), one.createdAt(), notes);
        }
    }

    /** @param afterNumber number of the room's newest message when it was written */
    private record Note(@JsonProperty("_id") String id, String authorId, long afterNumber, Instant createdAt,
            @Nullable Instant editedAt, String text) {}

    @Override
    public String name() {
        return "support-cases";
    }

    @Override
    public void writeTo(Export export) throws IOException {
        var some = rooms.supportChanges(null, PAGE);
        while (!some.isEmpty()) {
            for (String roomId : some.keySet()) {
                SupportCase one = cases.find(roomId).orElse(null);
                if (one != null) {
                    export.line(Line.of(one, notesOf(roomId)));
                }
            }
            some = rooms.supportChanges(some.lastKey(), PAGE);
        }
    }

    private List<Note> notesOf(String roomId) {
        List<Note> all = new ArrayList<>();
        List<SupportNote> page = notes.after(roomId, 0, PAGE);
        while (!page.isEmpty()) {
            page.stream().filter(note -> !note.isDeleted()).forEach(note -> all.add(new Note(note.id().toHexString(),
                    note.authorId(), note.afterNumber(), note.createdAt(), note.editedAt(), note.text())));
            page = notes.after(roomId, page.getLast().version(), PAGE);
        }
        return all;
    }
}
