package chat.parley.desktop.model;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Ends the silence of conversations when its time is over, without asking the server. JavaFX thread only. */
final class MuteEnds {

    private final Timer timer;
    private final Runnable ended;
    private final Map<String, Runnable> due = new HashMap<>();

    /** @param ended runs each time one was ended */
    MuteEnds(Timer timer, Runnable ended) {
        this.timer = timer;
        this.ended = ended;
    }

    /** To be told of a conversation each time the server said something of it. */
    void follow(Conversation row) {
        forget(row.roomId());
        Instant until = row.mutedUntil().get();
        if (until == null) {
            return;
        }
        if (until.isAfter(timer.now())) {
            due.put(row.roomId(), timer.after(Duration.between(timer.now(), until), () -> {
                due.remove(row.roomId());
                row.endMute();
                ended.run();
            }));
        } else {
            row.endMute();
        }
    }

    void forget(String roomId) {
        Runnable callOff = due.remove(roomId);
        if (callOff != null) {
            callOff.run();
        }
    }
}
