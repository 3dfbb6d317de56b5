package chat.parley.desktop.model;

import java.time.Duration;
import java.time.Instant;

/** The clock of the model. Tests turn it by hand. */
public interface Timer {

    Instant now();

    /** Runs the task on the JavaFX thread after that time. The returned handle calls it off; to be used on that thread. */
    Runnable after(Duration delay, Runnable task);
}
