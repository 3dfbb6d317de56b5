package chat.parley.desktop.support;

import java.time.Duration;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.util.Subscription;

import chat.parley.desktop.model.DeskCase;
import chat.parley.desktop.model.Timer;
import chat.parley.model.CalledIn;
import chat.parley.model.SupportCaseView;
import org.jspecify.annotations.Nullable;

/**
 * Says that an agent has seen the note that calls them into the open case: once it is here, and the case was before their eyes
 * for a second. What could not be said is said again when the connection is back. JavaFX thread only.
 */
final class Attention {

    static final Duration LONG_ENOUGH = Duration.ofSeconds(1);

    private final DeskCase open;
    private final String me;
    private final ObservableBooleanValue online;
    private final Timer timer;
    private final BooleanProperty eyes = new SimpleBooleanProperty();
    private final Subscription following;
    /** The version of the notes that was said to be seen last, or is being said. */
    private long said;
    private boolean waiting;
    private Runnable callOff = () -> {};

    Attention(DeskCase open, String me, ObservableBooleanValue online, Timer timer) {
        this.open = open;
        this.me = me;
        this.online = online;
        this.timer = timer;
        following = Subscription.combine(open.now().subscribe((was, now) -> look()),
                open.notes().subscribe(this::look), online.subscribe((was, now) -> look()),
                eyes.subscribe((was, now) -> look()));
    }

    /** To be told whether the case is before the agent's eyes. */
    BooleanProperty eyes() {
        return eyes;
    }

    void close() {
        following.unsubscribe();
        callOff.run();
    }

    private void look() {
        boolean seeing = call() != null && eyes.get() && online.get();
        if (!seeing) {
            callOff.run();
            waiting = false;
        } else if (!waiting) {
            waiting = true;
            callOff = timer.after(LONG_ENOUGH, this::say);
        }
    }

    private void say() {
        waiting = false;
        long version = Objects.requireNonNull(call(), "Looked for whenever it may have changed").noteVersion();
        said = version;
        open.see(version).whenComplete((_, failure) -> {
            if (failure != null && said == version) {
                said = 0; // and no sooner again than something changes
            }
        });
    }

    /** The call that is still to be answered, if the note is here. */
    private @Nullable CalledIn call() {
        SupportCaseView view = open.now().get();
        CalledIn call = view == null ? null : view.callTo(me);
        return call == null || call.noteVersion() <= said || call.noteVersion() > open.notesKnown() ? null : call;
    }
}
