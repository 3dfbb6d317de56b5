package chat.parley.faults.history;

import org.jspecify.annotations.Nullable;

/** One message that a client tried to send, however often, and what became of it. */
final class Send {

    final String client;
    final String personId;
    final String roomId;
    final @Nullable String clientId;
    final String text;
    final long invokedAt;
    private @Nullable Said post;
    private long ackedAt = Long.MAX_VALUE;
    private boolean refused;
    private boolean kept;

    Send(String client, String personId, Fact.Sending sending, long at) {
        this.client = client;
        this.personId = personId;
        this.roomId = sending.roomId();
        this.clientId = sending.clientId();
        this.text = sending.text();
        this.invokedAt = at;
    }

    void acknowledged(Said as, long at) {
        if (post == null) {
            post = as;
            ackedAt = at;
        }
    }

    void keep() {
        kept = true;
    }

    void refuse() {
        refused = true;
    }

    /** What the server answered; {@code null} if its answer never came. */
    @Nullable
    Said post() {
        return post;
    }

    /** When the answer was known; the end of time if it never came. */
    long ackedAt() {
        return ackedAt;
    }

    /** Whether somebody promised its sender that it will be there. */
    boolean isPromised() {
        return post != null || (kept && !refused);
    }

    /** Refused, and never acknowledged at a later try. */
    boolean isRefused() {
        return refused && post == null;
    }

    String name() {
        return "\"" + text + "\" of " + client + " (room " + roomId + ", clientId " + clientId + ")";
    }
}
