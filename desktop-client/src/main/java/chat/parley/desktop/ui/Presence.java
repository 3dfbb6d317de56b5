package chat.parley.desktop.ui;

/** Whether a person is there: a full dot, a hollow dot, or none. */
public enum Presence {
    ONLINE,
    AWAY,
    OFFLINE
}
