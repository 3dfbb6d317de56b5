package chat.parley.desktop.room;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import chat.parley.desktop.model.Timer;

/**
 * The day one is reading, floating at the top of the messages while they are scrolled and a moment longer. Decoration: a
 * screen reader has the time of each message.
 */
final class FloatingDay extends Label {

    static final Duration STAYS = Duration.ofSeconds(1);

    private final TimelineView<TimelineRow> timeline;
    private final Function<Instant, String> day;
    private final Timer timer;
    private Runnable callOff = () -> {};

    /** @param day the words for the day a moment falls on */
    FloatingDay(TimelineView<TimelineRow> timeline, Function<Instant, String> day, Timer timer) {
        this.timeline = timeline;
        this.day = day;
        this.timer = timer;
        getStyleClass().add("floating-day");
        setAccessibleRole(AccessibleRole.NODE);
        setMouseTransparent(true);
        setVisible(false);
        StackPane.setAlignment(this, Pos.TOP_CENTER);
        timeline.onScrolled(this::scrolled);
        timeline.windowProperty().subscribe(window -> {
            if (isVisible()) {
                show(window);
            }
        });
    }

    /** Goes, and comes no more unless there is scrolling. */
    void close() {
        callOff.run();
        setVisible(false);
    }

    private void scrolled() {
        callOff.run();
        show(timeline.windowProperty().get());
        callOff = timer.after(STAYS, () -> setVisible(false));
    }

    private void show(TimelineWindow<TimelineRow> window) {
        if (window.isEmpty()) {
            setVisible(false);
            return;
        }
        setText(day.apply(window.rows().getFirst().item().time()));
        // Where the day stands written anyway, it is not said twice.
        setVisible(!window.rows().getFirst().newDay() || window.top(window.first()) < 0);
    }
}
