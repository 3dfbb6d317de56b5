package chat.parley.desktop.room;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.model.Excerpt;
import chat.parley.desktop.model.Room;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a room its rows show: the newest messages and what was loaded before them, or an excerpt from long ago
 * until reading on from there reaches the newest again. JavaFX thread only.
 */
final class Stretch {

    /** So many messages back, what lies between is loaded as well; farther, it is left out. */
    private static final long NEAR = 200;

    private final Room room;
    private final TimelineRows rows;
    private final Supplier<TimelineFrame> frame;
    private final ReadOnlyBooleanWrapper newest = new ReadOnlyBooleanWrapper(true);
    private @Nullable Excerpt excerpt;
    private int journey;

    /** @param frame what the rows depend on besides their messages, at that moment */
    Stretch(Room room, TimelineRows rows, Supplier<TimelineFrame> frame) {
        this.room = room;
        this.rows = rows;
        this.frame = frame;
    }

    /** Whether the last row is the newest there is. False before the rows change to an excerpt, true after they changed back. */
    ReadOnlyBooleanProperty newest() {
        return newest.getReadOnlyProperty();
    }

    /** Whether the first row is the first of the room. */
    boolean atStart() {
        return excerpt == null ? room.atStart().get() : excerpt.atStart().get();
    }

    /** Shows the part with that message; fails if it cannot be loaded, and then shows what it showed. */
    CompletableFuture<Void> goTo(long number) {
        int mine = ++journey;
        if (excerpt != null && excerpt.first() <= number && number <= excerpt.last()) {
            return CompletableFuture.completedFuture(null);
        }
        if (number >= room.firstLoaded() - NEAR) {
            return room.loadBackTo(number).thenRun(() -> {
                if (mine == journey) {
                    goToNewest();
                }
            });
        }
        CompletableFuture<Void> turned = room.elsewhere().around(number).thenAccept(found -> {
            if (mine == journey) {
                newest.set(false);
                excerpt = found;
                rows.turnTo(found.messages(), frame.get());
            }
        });
        return turned.exceptionallyCompose(failure -> isAway(failure)
                ? backOnThisComputer(number)
                : CompletableFuture.failedFuture(failure));
    }

    /** Without the server, by way of what lies between, as far as this computer has it. */
    private CompletableFuture<Void> backOnThisComputer(long number) {
        int mine = journey;
        return room.loadBackTo(number).thenRun(() -> {
            if (mine == journey) {
                goToNewest();
            }
        });
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof ApiFailure.Unreachable || failure.getCause() instanceof ApiFailure.Unreachable;
    }

    /** Shows the newest messages. */
    void goToNewest() {
        journey++;
        if (excerpt != null) {
            excerpt = null;
            room.elsewhere().leaveExcerpt();
            rows.turnTo(room.messages(), frame.get());
            newest.set(true);
        }
    }

    /** Loads the page before the first row, if there is one. */
    void loadOlder() {
        Excerpt shown = excerpt;
        if (shown == null) {
            if (!room.atStart().get() && !room.loading().get()) {
                room.loadOlder().exceptionally(failure -> null);
            }
        } else {
            shown.loadOlder().thenRun(() -> rows.frame(frame.get())).exceptionally(failure -> null);
        }
    }

    /** Loads the page after the last row of an excerpt; once it meets the newest messages, they are what is shown. */
    void loadNewer() {
        Excerpt shown = excerpt;
        if (shown == null) {
            return;
        }
        if (shown.last() + 1 < room.firstLoaded()) {
            shown.loadNewer().exceptionally(failure -> null);
            return;
        }
        room.loadBackTo(shown.first()).thenRun(() -> {
            if (excerpt == shown && room.firstLoaded() <= shown.first()) {
                goToNewest();
            }
        }).exceptionally(failure -> null);
    }
}
