package chat.parley.model;

import java.util.List;

/** Answer of {@code GET /support/case/{roomId}/notes}: those changed after a version, deleted ones included, by version. */
public record SupportNotesAnswer(boolean success, List<SupportNoteView> notes) {

    public SupportNotesAnswer {
        notes = List.copyOf(notes);
    }
}
