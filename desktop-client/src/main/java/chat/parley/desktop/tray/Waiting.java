package chat.parley.desktop.tray;

/** What waits to be read, as a dot tells it. */
public enum Waiting {
    /** Nothing: no dot. */
    NOTHING,
    /** Something, which calls nobody. */
    OTHERS,
    /** Something that calls the person by name. */
    MENTIONS
}
