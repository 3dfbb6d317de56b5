package chat.parley.model;

/** Answer to a note that was written, changed or deleted: the note after it. */
public record SupportNoteAnswer(boolean success, SupportNoteView note) {}
