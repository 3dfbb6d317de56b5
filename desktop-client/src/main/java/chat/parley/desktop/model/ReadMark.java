package chat.parley.desktop.model;

import java.time.Duration;

/**
 * Tells the server how far a room was read: several steps together, never backwards, and later if it is away. JavaFX
 * thread only.
 */
final class ReadMark {
    private static final Duration GATHERING = Duration.ofMillis(300);
    private final String roomId;
    private final Calls calls;
    private final Timer timer;
    private final Runnable told;
    private long wanted;
    private long said;
    private boolean waiting;

    /** {@code told} is run each time the server has taken a position. */
    ReadMark(String roomId, Calls calls, Timer timer, Runnable told) {
        this.roomId = roomId;
        this.calls = calls;
        this.timer = timer;
        this.told = told;
    }

    void upTo(long number) {
        wanted = Math.max(wanted, number);
        schedule(GATHERING);
    }

    /** The server is there again: what was not said yet is said now. */
    void online() {
        schedule(GATHERING);
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
            if (failure != null && Calls.passing(failure)) {
                schedule(Calls.pause(failure));
                return;
            }
            // A refusal will not change by repeating it; the next step is tried again.
            said = upTo;
            if (failure == null) {
                told.run();
            }
            schedule(GATHERING);
        });
    }
}
