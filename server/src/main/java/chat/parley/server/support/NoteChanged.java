package chat.parley.server.support;

import chat.parley.model.SupportNoteView;

/** An internal note was written, changed or deleted; published once that is stored. Not for customers. */
public record NoteChanged(SupportNoteView note) {}
