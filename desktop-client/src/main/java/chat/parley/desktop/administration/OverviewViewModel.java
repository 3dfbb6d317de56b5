package chat.parley.desktop.administration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import chat.parley.desktop.backend.AdminApi.Range;
import chat.parley.desktop.backend.RoomsQuestion;
import chat.parley.desktop.model.Administration;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.ConnectionState;
import chat.parley.desktop.model.Timer;
import chat.parley.model.AdminRoomView;
import chat.parley.model.BackupView;
import chat.parley.model.OverviewView;
import org.jspecify.annotations.Nullable;

/** How the server is, asked again and again while somebody looks. JavaFX thread only. */
final class OverviewViewModel implements Looked {

    static final Duration PAUSE = Duration.ofSeconds(5);
    /** What is older is no longer how it is. */
    static final Duration STALE = Duration.ofSeconds(10);
    /** The finest step of a curve is not shorter than this. */
    private static final Duration CURVE = Duration.ofSeconds(30);
    private static final Duration LARGEST = Duration.ofMinutes(1);
    private static final int MOST_ROOMS = 3;
    private static final RoomsQuestion BY_SIZE = new RoomsQuestion("", RoomsQuestion.Sort.MESSAGES, true);

    private final Administration administration;
    private final Timer timer;
    private final ObservableValue<Boolean> online;
    private final ReadOnlyObjectWrapper<@Nullable OverviewView> now = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Curve> curve = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable BackupView> backup = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Instant> heard = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Range> range = new SimpleObjectProperty<>(Range.DAY);
    private final Subscription following;
    private final ReadOnlyObjectWrapper<List<AdminRoomView>> largest = new ReadOnlyObjectWrapper<>(List.of());
    private Instant curveAsked = Instant.EPOCH;
    private Instant largestAsked = Instant.EPOCH;
    private boolean shown;
    private int generation;
    private Runnable callOff = () -> {};
    private Runnable stopAging = () -> {};

    OverviewViewModel(Chat chat, Timer timer) {
        administration = chat.administration();
        this.timer = timer;
        online = chat.connection().map(ConnectionState::online);
        following = range.subscribe((_, _) -> {
            curve.set(null);
            askCurve();
        });
    }

    @Override
    public void enter() {
        shown = true;
        refresh();
    }

    @Override
    public void leave() {
        shown = false;
        generation++;
        callOff.run();
        stopAging.run();
        stale.set(now.get() != null);
    }

    @Override
    public void close() {
        leave();
        following.unsubscribe();
    }

    /** How it is; {@code null} before the first answer. */
    ReadOnlyObjectProperty<@Nullable OverviewView> now() {
        return now.getReadOnlyProperty();
    }

    /** What was posted over the range; {@code null} while it is on its way. */
    ReadOnlyObjectProperty<@Nullable Curve> curve() {
        return curve.getReadOnlyProperty();
    }

    /** The last backup, or the one that is being made. */
    ReadOnlyObjectProperty<@Nullable BackupView> backup() {
        return backup.getReadOnlyProperty();
    }

    /** The rooms with most messages, the largest first. */
    ReadOnlyObjectProperty<List<AdminRoomView>> largest() {
        return largest.getReadOnlyProperty();
    }

    /** When the server last answered, by the clock here. */
    ReadOnlyObjectProperty<@Nullable Instant> heard() {
        return heard.getReadOnlyProperty();
    }

    /** Whether that is too long ago for the figures to be true. */
    ReadOnlyBooleanProperty stale() {
        return stale.getReadOnlyProperty();
    }

    ObservableValue<Boolean> online() {
        return online;
    }

    ObjectProperty<Range> range() {
        return range;
    }

    /** Begins a backup. */
    CompletableFuture<Void> backUp() {
        return administration.backUp()
                .thenAccept(all -> backup.set(all.isEmpty() ? backup.get() : all.getFirst()));
    }

    /** Asks now instead of when the next time comes. */
    void refresh() {
        int mine = ++generation;
        callOff.run();
        if (!curveAsked.plus(CURVE).isAfter(timer.now())) {
            askCurve();
        }
        if (!largestAsked.plus(LARGEST).isAfter(timer.now())) {
            askLargest();
        }
        administration.overview().whenComplete((answer, failure) -> {
            if (mine != generation) {
                return;
            }
            if (failure == null) {
                now.set(answer);
                backup.set(answer.lastBackup());
                heard.set(timer.now());
                stale.set(false);
                stopAging.run();
                stopAging = timer.after(STALE, () -> stale.set(true));
            } else if (now.get() == null) {
                stale.set(true);
            }
            callOff = timer.after(PAUSE, this::refresh);
        });
    }

    private void askLargest() {
        largestAsked = timer.now();
        administration.rooms(BY_SIZE, 0).whenComplete((answer, failure) -> {
            if (failure == null) {
                largest.set(answer.rooms().stream().limit(MOST_ROOMS).toList());
            } else {
                largestAsked = Instant.EPOCH;
            }
        });
    }

    private void askCurve() {
        if (!shown) {
            curveAsked = Instant.EPOCH;
            return;
        }
        curveAsked = timer.now();
        Range asked = range.get();
        administration.activity(asked).whenComplete((answer, failure) -> {
            if (failure == null && asked == range.get()) {
                curve.set(Curve.of(answer));
            } else if (failure != null) {
                curveAsked = Instant.EPOCH;
            }
        });
    }
}
