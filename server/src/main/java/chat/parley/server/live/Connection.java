package chat.parley.server.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;

/** One open socket and whatever it holds. May be used by any thread; frames of its client are handled one at a time. */
class Connection {

    private static final Duration TYPING_EVERY = Duration.ofSeconds(1);

    private final String id;
    private final Line line;
    private final Outbox outbox;
    private final Strikes strikes = new Strikes();
    private final Set<String> unheard = ConcurrentHashMap.newKeySet();
    private final Set<String> visited = ConcurrentHashMap.newKeySet();
    private volatile @Nullable String viewing;
    private final Map<String, Long> typingToldAt = new ConcurrentHashMap<>();
    private final long openedAt = System.nanoTime();
    private volatile long heardAt = openedAt;
    private volatile long pingedAt = openedAt;
    private volatile long checkedAt = openedAt;
    private @Nullable Long catchUpAt;
    private boolean handling;
    private boolean leaving;
    private volatile @Nullable Long closingAt;
    private volatile @Nullable SignedIn signedIn;

    Connection(String id, Line line) {
        this.id = id;
        this.line = line;
        this.outbox = new Outbox(line);
    }

    String id() {
        return id;
    }

    @Nullable
    SignedIn signedIn() {
        return signedIn;
    }

    void signedIn(SignedIn who) {
        signedIn = who;
        checkedAt = System.nanoTime();
    }

    boolean isDesk() {
        SignedIn who = signedIn;
        return who != null && who.caller().isDesk();
    }

    boolean belongsTo(String sessionId) {
        SignedIn who = signedIn;
        return who != null && who.caller().sessionId().equals(sessionId);
    }

    Strikes strikes() {
        return strikes;
    }

    /** What is sent from now on waits until {@link #open}, in order. */
    void send(Encoded frame) {
        if (!outbox.offer(frame)) {
            close(Closing.TOO_SLOW);
        }
    }

    void open() {
        outbox.open();
    }

    boolean hears(String roomId) {
        return !unheard.contains(roomId);
    }

    void hear(String roomId) {
        unheard.remove(roomId);
    }

    void unhear(String roomId) {
        unheard.add(roomId);
    }

    /** Reads along in a room of the desk, member or not. */
    void visit(String roomId) {
        visited.add(roomId);
    }

    boolean visits(String roomId) {
        return visited.contains(roomId);
    }

    void leave(String roomId) {
        visited.remove(roomId);
    }

    /** The case that it has open; {@code null} for none. */
    @Nullable
    String viewing() {
        return viewing;
    }

    void viewing(@Nullable String roomId) {
        viewing = roomId;
    }

    /** Whether it is time to tell again that its person writes in this room; if so, notes that it was told. */
    boolean tellsTyping(String roomId) {
        long now = System.nanoTime();
        Long told = typingToldAt.get(roomId);
        if (told != null && now - told < TYPING_EVERY.toNanos()) {
            return false;
        }
        typingToldAt.put(roomId, now);
        return true;
    }

    void heardNow() {
        heardAt = System.nanoTime();
    }

    boolean silentFor(Duration longest) {
        return passed(heardAt, longest);
    }

    boolean strangerFor(Duration longest) {
        return signedIn == null && passed(openedAt, longest);
    }

    boolean stuckFor(Duration longest) {
        return outbox.stuckFor(longest);
    }

    void pingEvery(Duration interval) {
        if (passed(pingedAt, interval)) {
            pingedAt = System.nanoTime();
            send(Encoded.PING);
        }
    }

    /** Whether it is time to look at its session again; if so, notes that it was looked at. */
    boolean checkEvery(Duration interval) {
        if (signedIn == null || !passed(checkedAt, interval)) {
            return false;
        }
        checkedAt = System.nanoTime();
        return true;
    }

    /** Its client shall ask for what changed, at some moment between these times from now; what is due sooner stays. */
    synchronized void catchUp(Duration soonest, Duration latest) {
        long now = System.nanoTime();
        Long due = catchUpAt;
        if (due == null || due - now > latest.toNanos()) {
            catchUpAt = now + ThreadLocalRandom.current().nextLong(soonest.toNanos(), latest.toNanos() + 1);
        }
    }

    /** Whether it is time that its client asks for what changed; if so, notes that it was told. */
    synchronized boolean mustCatchUp() {
        Long due = catchUpAt;
        if (due == null || System.nanoTime() - due < 0) {
            return false;
        }
        catchUpAt = null;
        return signedIn != null;
    }

    /**
     * Whether the next frame of its client may be carried out; if so, {@link #handled} is to be called after it was, and
     * answered.
     */
    synchronized boolean handles() {
        handling = !leaving && isOpen();
        return handling;
    }

    void handled() {
        boolean wasLast;
        synchronized (this) {
            handling = false;
            wasLast = leaving;
        }
        if (wasLast) {
            closeWhenWritten();
        }
    }

    /**
     * Ends as soon as the frame that is being carried out has its answer, and that is written: what was not answered by then
     * is not carried out. Never waits.
     */
    void leave() {
        boolean underWay;
        synchronized (this) {
            leaving = true;
            underWay = handling;
        }
        if (!underWay) {
            closeWhenWritten();
        }
    }

    private void closeWhenWritten() {
        outbox.whenWritten(() -> close(Closing.AWAY));
    }

    /** Says why and ends; what still waits to be written is dropped. Never waits. Does nothing if it is ending already. */
    void close(Closing why) {
        synchronized (this) {
            if (closingAt != null) {
                return;
            }
            closingAt = System.nanoTime();
        }
        outbox.close();
        line.close(why);
    }

    boolean isOpen() {
        return closingAt == null && line.isOpen();
    }

    /** Says this at once and ends; only before {@link #open}, while nothing else is written. */
    void lastWord(Encoded frame, Closing why) throws IOException {
        line.write(frame);
        close(why);
    }

    /** How long a message may be that the container takes from this client at all. */
    void takeUpTo(int bytes) {
        line.takeUpTo(bytes);
    }

    boolean closingFor(Duration longest) {
        Long since = closingAt;
        return since != null && passed(since, longest);
    }

    /** Ends without a word. */
    void cut() {
        outbox.close();
        line.cut();
    }

    private static boolean passed(long since, Duration time) {
        return System.nanoTime() - since >= time.toNanos();
    }
}
