package chat.parley.desktop.store;

/** What this computer keeps for one person on one server. */
public record Kept(Outbox outbox, Cache cache) {

    /** The same without what the server has said. */
    public Kept withoutCache() {
        return new Kept(outbox, Cache.none());
    }

    /** Nothing that outlives the app. */
    public static Kept inMemory() {
        return new Kept(Outbox.inMemory(), Cache.none());
    }
}
