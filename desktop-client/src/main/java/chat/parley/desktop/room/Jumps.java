package chat.parley.desktop.room;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import javafx.util.Subscription;

import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.ui.Layers;

/** Ways through a room that are not scrolling: to the latest message, to one that is quoted, to a day. */
final class Jumps {

    /** Where the message one jumped to comes to stand. */
    private static final double FROM_TOP = 1 / 3.0;
    private static final double SCREENS_AHEAD = 2;

    private final RoomViewModel model;
    private final TimelineView<TimelineRow> timeline;
    private final Layers layers;

    Jumps(RoomViewModel model, TimelineView<TimelineRow> timeline, Layers layers) {
        this.model = model;
        this.timeline = timeline;
        this.layers = layers;
    }

    /** Loads pages as one comes near to where they belong, until the returned subscription ends. */
    Subscription install() {
        return model.stretch().newest().subscribe(timeline::setFollowing)
                .and(timeline.windowProperty().subscribe(this::load));
    }

    /** To the end of the conversation. */
    void toLatest() {
        model.stretch().goToNewest();
        timeline.showEnd();
    }

    /** To that message, wherever in the room; what the server does not have yet stands at its end. */
    void toMessage(MessageItem message) {
        if (message.stored()) {
            toMessage(String.valueOf(message.id()), message.number());
            return;
        }
        Predicate<TimelineRow> wanted = row -> row.key().equals(message.key());
        if (!show(wanted)) {
            toLatest();
            show(wanted);
        }
    }

    /** To the message with that id of the server, wherever in the room. */
    void toMessage(String messageId) {
        Predicate<TimelineRow> wanted = row -> messageId.equals(row.item().id());
        if (!show(wanted)) {
            say(model.destinations().goTo(messageId).thenRun(() -> show(wanted)));
        }
    }

    /** The same if one knows its number already: also without the server, as far as this computer has the room. */
    void toMessage(String messageId, long number) {
        Predicate<TimelineRow> wanted = row -> messageId.equals(row.item().id());
        if (!show(wanted)) {
            say(model.destinations().goTo(number).thenRun(() -> {
                if (!show(wanted)) {
                    layers.toast(model.texts().get(model.online().get() ? "jump.failed" : "jump.offline"));
                }
            }));
        }
    }

    /** To the first message of that day or after it, else to the latest. */
    void toDay(LocalDate day) {
        say(model.destinations().goTo(day).thenAccept(number -> show(row -> row.item().number() >= number)));
    }

    private boolean show(Predicate<TimelineRow> wanted) {
        for (int i = 0; i < model.rows().size(); i++) {
            TimelineRow row = model.rows().get(i);
            if (wanted.test(row)) {
                timeline.showAt(i, FROM_TOP);
                if (timeline.isFocused()) {
                    timeline.setCurrent(row);
                }
                if (timeline.cellOf(row) instanceof MessageCell cell) {
                    cell.flash();
                }
                return true;
            }
        }
        return false;
    }

    private void say(CompletableFuture<?> jump) {
        jump.exceptionally(failure -> {
            layers.toast(model.texts().get(model.online().get() ? "jump.failed" : "jump.offline"));
            return null;
        });
    }

    private void load(TimelineWindow<TimelineRow> window) {
        if (model.state().get() != RoomViewModel.State.MESSAGES) {
            return;
        }
        if (window.first() * window.meanHeight() < SCREENS_AHEAD * window.height()) {
            model.stretch().loadOlder();
        }
        if (window.below(model.rows().size()) < SCREENS_AHEAD * window.height()) {
            model.stretch().loadNewer();
        }
    }
}
