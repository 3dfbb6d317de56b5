package chat.parley.desktop.store;

/** What this computer keeps for one person on one server. */
public record Kept(Outbox outbox) {

    /** Nothing that outlives the app. */
    public static Kept inMemory() {
        return new Kept(Outbox.inMemory());
    }
}
