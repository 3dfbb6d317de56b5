package chat.parley.desktop.room;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.util.Subscription;

import chat.parley.desktop.model.Bookmark;
import chat.parley.desktop.model.MessageItem;
import org.jspecify.annotations.Nullable;

/**
 * Where a room opens: at the message that is wanted, else at what is new, else where it was left in this run of the app, to
 * the pixel, else at its end. JavaFX thread only.
 */
final class Opening {

    private static final double UNREAD_FROM_TOP = 1 / 3.0;

    private final RoomViewModel model;
    private final TimelineView<TimelineRow> timeline;
    private final Jumps jumps;
    private @Nullable MessageItem wanted;

    Opening(RoomViewModel model, TimelineView<TimelineRow> timeline, Jumps jumps) {
        this.model = model;
        this.timeline = timeline;
        this.jumps = jumps;
    }

    /** Opens the room as soon as its messages are there, until the returned subscription ends. */
    Subscription install() {
        return model.state().subscribe(now -> {
            if (now == RoomViewModel.State.MESSAGES) {
                open();
            }
        }).and(model.firstUnread().subscribe((was, now) -> {
            if (model.state().get() == RoomViewModel.State.MESSAGES && now.longValue() > 0) {
                open();
            }
        }));
    }

    /** Shows that message, wherever in the room; if the room is still loading, once it is there. */
    void goTo(MessageItem message) {
        wanted = message;
        if (model.state().get() == RoomViewModel.State.MESSAGES) {
            open();
        }
    }

    /** The view goes: takes note of what is under the eye. While nothing is, what was noted before holds. */
    void leave() {
        if (model.state().get() != RoomViewModel.State.MESSAGES || timeline.windowProperty().get().isEmpty()) {
            return;
        }
        bookmark().put(timeline.anchor() instanceof Anchor.Eye(int index, double y) && index < model.rows().size()
                ? place(model.rows().get(index), y)
                : null);
    }

    private void open() {
        MessageItem message = wanted;
        int divider = find(row -> row.unread() > 0);
        Bookmark.Place left = bookmark().place();
        if (message != null) {
            jumps.toMessage(message);
        } else if (divider >= 0) {
            timeline.showAt(divider, UNREAD_FROM_TOP);
        } else if (left == null) {
            timeline.showEnd();
        } else if (!show(left)) {
            timeline.showEnd();
            fetch(left);
        }
    }

    /** It was left in an excerpt from long ago, which is fetched once more; who has begun to scroll the newest stays there. */
    private void fetch(Bookmark.Place left) {
        if (left.number() == 0) {
            return;
        }
        model.destinations().goTo(left.number()).thenRun(() -> {
            if (timeline.anchor() instanceof Anchor.End || !model.stretch().newest().get()) {
                show(left);
            }
        }).exceptionally(failure -> null);
    }

    private boolean show(Bookmark.Place left) {
        int index = find(row -> row.key().equals(left.key()));
        if (index >= 0) {
            timeline.show(new Anchor.Eye(index, left.y()));
        }
        return index >= 0;
    }

    private int find(Predicate<TimelineRow> wish) {
        return IntStream.range(0, model.rows().size()).filter(i -> wish.test(model.rows().get(i))).findFirst()
                .orElse(-1);
    }

    private Bookmark bookmark() {
        return model.destinations().bookmark();
    }

    private static Bookmark.Place place(TimelineRow row, double y) {
        return new Bookmark.Place(row.key(), row.item().number(), y);
    }
}
