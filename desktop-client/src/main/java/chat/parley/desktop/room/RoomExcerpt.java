package chat.parley.desktop.room;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.FoundMessage;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.ui.RoomTitle;
import chat.parley.desktop.ui.prose.Audience;
import chat.parley.desktop.ui.prose.Proses;
import chat.parley.desktop.ui.prose.WebLink;
import chat.parley.model.UserView;

/** Some messages of a room as they stand there, for reading only; one of them is pointed out. JavaFX thread only. */
public final class RoomExcerpt {

    private static final double IN_THE_MIDDLE = 0.4;

    private final UserView me;
    private final ObservableList<MessageItem> items = FXCollections.observableArrayList();
    private final TimelineRows rows;
    private final TimelineView<TimelineRow> timeline;
    private Audience audience = Audience.NOBODY;

    /** Shows nothing yet. */
    public RoomExcerpt(UserView me, RoomTools tools) {
        this.me = me;
        rows = new TimelineRows(items, tools.times()::date, answered -> {});
        var words = new RoomWords(me, tools.texts(), tools.times(), () -> "",
                new RoomWords.Prepared(new Proses(Runnable::run), () -> audience), id -> "");
        timeline = new TimelineView<>(rows.rows(), TimelineRow::key,
                () -> new MessageCell(words, new ReadOnlyActions(), new PlainLook()));
        timeline.setFollowing(false);
        timeline.getStyleClass().add("excerpt");
        timeline.setAccessibleText(tools.texts().get("room.messages"));
    }

    /** What shows them. */
    public Node node() {
        return timeline;
    }

    /** Shows these messages instead of any others; the words of the one that was found are marked wherever they stand. */
    public void show(Conversation room, List<MessageItem> messages, FoundMessage found) {
        audience = Audience.looking(found.words());
        rows.frame(new TimelineFrame(
                RoomTitle.isDirect(room.profile().name().get(), me, room.others().get(), room.type()), false,
                0, 0));
        items.setAll(messages);
        for (int i = 0; i < rows.rows().size(); i++) {
            TimelineRow row = rows.rows().get(i);
            if (found.is(row.item())) {
                timeline.setCurrent(row);
                timeline.showAt(i, IN_THE_MIDDLE);
            }
        }
    }

    /** Nothing more than what is in a row. */
    private static final class PlainLook implements RowLook {

        @Override
        public boolean whole(TimelineRow row) {
            return false;
        }

        @Override
        public boolean leaving(TimelineRow row) {
            return false;
        }

        @Override
        public boolean keepable(TimelineRow row) {
            return false;
        }

        @Override
        public Region draw(Aside aside) {
            return new Region();
        }
    }

    /** What is done with a message is done in its room. */
    private static final class ReadOnlyActions implements MessageActions {

        @Override
        public void retry(MessageItem failed) {
            // not here
        }

        @Override
        public void discard(MessageItem unsent) {
            // not here
        }

        @Override
        public void openMenu(TimelineRow row, Node owner, double screenX, double screenY) {
            // not here
        }

        @Override
        public void openReaders(MessageItem message, Node beside) {
            // not here
        }

        @Override
        public void react(MessageItem message, String emoji, boolean reacted) {
            // not here
        }

        @Override
        public void follow(WebLink link) {
            // not here
        }

        @Override
        public void jumpTo(String messageId) {
            // not here
        }

        @Override
        public void showWhole(TimelineRow row) {
            // not here
        }

        @Override
        public void keep(MessageItem message) {
            // not here
        }

        @Override
        public RowFiles files() {
            return new NamesOfFiles();
        }

        @Override
        public void attend(MessageCell cell, boolean there) {
            // not here
        }
    }
}
