package chat.parley.model;

/** Answer of {@code PUT /room/{roomId}/draft}. */
public record DraftAnswer(boolean success, DraftView draft) {}
