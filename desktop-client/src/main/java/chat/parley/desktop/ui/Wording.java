package chat.parley.desktop.ui;

/** In what manner the app puts things into words: whatever is made of words, and is not bound to them, follows it. */
public record Wording(Language language, Hours hours) {}
