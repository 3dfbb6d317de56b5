package chat.parley.desktop.model;

import java.time.Duration;

import chat.parley.desktop.backend.ApiFailure;

/**
 * Tells the server how far a room was read: several steps together, never backwards, and later if it is away. JavaFX
 * thread only.
 */
final class ReadMark {
    private static final Duration GATHERING = Duration.ofMillis(300);
    private final String roomId;
    private final Calls calls;
    private final Timer timer;
    private final Keeper keeper;
    private long wanted;
    private long kept;
    private long said;
    private boolean waiting;
    private boolean keeping;

    /** Who keeps a position until it is said. */
    interface Keeper {

        void keep(long upTo);

        /** The server has heard it, and has taken it or never will. */
        void told(long upTo, boolean taken);
    }

    ReadMark(String roomId, Calls calls, Timer timer, Keeper keeper) {
        this.roomId = roomId;
        this.calls = calls;
        this.timer = timer;
        this.keeper = keeper;
    }

    void upTo(long number) {
        wanted = Math.max(wanted, number);
        schedule(GATHERING);
        if (!keeping) {
            keeping = true;
            timer.after(GATHERING, this::write);
        }
    }

    /** Also if that was said before. */
    void again(long number) {
        said = Math.min(said, number - 1);
        kept = Math.min(kept, number - 1);
        upTo(number);
    }

    /** The server is there again: what was not said yet is said now. */
    void online() {
        schedule(GATHERING);
    }

    /** Has the position kept if it was not said yet. */
    void write() {
        keeping = false;
        if (wanted > said && wanted > kept) {
            kept = wanted;
            keeper.keep(wanted);
        }
    }

    private void schedule(Duration delay) {
        if (calls.online() && !waiting && wanted > said) {
            waiting = true;
            timer.after(delay, this::say);
        }
    }

    private void say() {
        long upTo = wanted;
        calls.tell(api -> api.markRead(roomId, upTo)).whenComplete((_, failure) -> {
            waiting = false;
            if (failure != null && (Calls.passing(failure) || failure instanceof ApiFailure.SignedOut)) {
                schedule(Calls.pause(failure));
                return;
            }
            // A refusal will not change by repeating it; the next step is tried again.
            said = upTo;
            keeper.told(upTo, failure == null);
            schedule(GATHERING);
        });
    }
}
