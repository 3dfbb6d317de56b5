package chat.parley.desktop.room;

import javafx.scene.Node;

import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.ui.prose.WebLink;

/** What the rows of an open room ask for, handed to whoever does it. JavaFX thread only. */
final class RowActs implements MessageActions {

    private final RoomViewModel model;
    private final TimelineView<TimelineRow> timeline;
    private final ChosenLook look;
    private final Ways ways;

    /** Who does it. */
    record Ways(MessageMenu menu, Readers readers, ActionBar bar, Jumps jumps, RowFiles files) {}

    RowActs(RoomViewModel model, TimelineView<TimelineRow> timeline, ChosenLook look, Ways ways) {
        this.model = model;
        this.timeline = timeline;
        this.look = look;
        this.ways = ways;
    }

    @Override
    public void retry(MessageItem failed) {
        model.deeds().retry(failed);
    }

    @Override
    public void discard(MessageItem unsent) {
        model.deeds().discard(unsent);
    }

    @Override
    public void openMenu(TimelineRow row, Node owner, double screenX, double screenY) {
        ways.menu().open(row, owner, screenX, screenY);
    }

    @Override
    public void openReaders(MessageItem message, Node beside) {
        ways.readers().open(message, beside);
    }

    @Override
    public void react(MessageItem message, String emoji, boolean reacted) {
        ways.menu().react(message, emoji, reacted);
    }

    @Override
    public void jumpTo(String messageId) {
        ways.jumps().toMessage(messageId);
    }

    @Override
    public void keep(MessageItem message) {
        ways.menu().keep(message);
    }

    @Override
    public RowFiles files() {
        return ways.files();
    }

    @Override
    public void attend(MessageCell cell, boolean there) {
        ways.bar().attend(cell, there);
    }

    @Override
    public void follow(WebLink link) {
        ways.menu().links().follow(link);
    }

    @Override
    public void showWhole(TimelineRow row) {
        look.showWhole(row);
        timeline.refresh();
    }
}
