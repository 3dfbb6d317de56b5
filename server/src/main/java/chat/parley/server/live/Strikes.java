package chat.parley.server.live;

import java.time.Duration;

/** Counts what a connection does wrong: an accident is answered, a habit ends the connection. Used by one thread. */
class Strikes {

    /** A frame that is none. */
    static final int BAD_FRAME = 10;
    /** A good frame too many. */
    static final int TOO_FAST = 1;

    private static final int MOST = 100;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private long since = System.nanoTime();
    private int points;

    /** @return whether that was enough */
    boolean add(int more) {
        if (System.nanoTime() - since > WINDOW.toNanos()) {
            since = System.nanoTime();
            points = 0;
        }
        points += more;
        return points >= MOST;
    }
}
