package chat.parley.desktop.room;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.ui.Avatar;
import chat.parley.desktop.ui.PopIn;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.TallPane;
import chat.parley.desktop.ui.prose.CleanText;
import chat.parley.model.ReadReceipt;

/** The popover that says who has read a message, newest reader first, and to how many more it has come. */
final class Readers {

    private static final double WIDTH = 248;
    private static final double AVATAR = 28;
    private static final double ROW = 38;
    private static final int MOST_WITHOUT_SCROLLING = 8;
    /** In a room of more people they are only counted. */
    private static final int MOST_NAMED = 50;

    private final RoomViewModel model;
    private final Popup popup = new Popup();

    Readers(RoomViewModel model) {
        this.model = model;
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    void open(MessageItem message, Node beside) {
        if (!MessageRights.tracked(message)) {
            return;
        }
        Region content = content(message);
        popup.getContent().setAll(content);
        Bounds place = beside.localToScreen(beside.getBoundsInLocal());
        popup.show(beside, place.getMaxX(), place.getMaxY());
        PopIn.play(content, beside.getScene());
    }

    /** The inside of the popover. */
    Region content(MessageItem message) {
        VBox content = new VBox(6);
        int readers = message.readBy().size();
        int delivered = model.deeds().onlyDelivered(message);
        if (readers > 0) {
            content.getChildren().add(heading("message.readBy.count", readers));
        } else if (delivered > 0) {
            content.getChildren().add(heading("message.deliveredTo", delivered));
        }
        if (readers > 0 && model.deeds().others() <= MOST_NAMED) {
            content.getChildren().add(people(message));
        }
        if (readers > 0 && delivered > 0) {
            content.getChildren().add(label(model.texts().get("message.deliveredTo.more", delivered), "t-caption",
                    "fg-3"));
        }
        content.getStyleClass().add("popover");
        content.setPrefWidth(WIDTH);
        return content;
    }

    private ScrollPane people(MessageItem message) {
        VBox people = new VBox();
        message.readBy().reversed().forEach(receipt -> people.getChildren().add(row(receipt)));
        var scroll = new TallPane(people);
        scroll.setPrefViewportHeight(ROW * Math.min(MOST_WITHOUT_SCROLLING, message.readBy().size()));
        return scroll;
    }

    private HBox heading(String key, int people) {
        Label count = label(model.texts().get(key, people), "t-caption-strong");
        Label of = label(model.texts().get("message.readBy.of", model.deeds().others()), "t-caption", "fg-3");
        HBox heading = new HBox(count, SideBySide.gap(), of);
        heading.setAlignment(Pos.CENTER);
        return heading;
    }

    private HBox row(ReadReceipt receipt) {
        Avatar avatar = new Avatar(AVATAR);
        avatar.showPerson(receipt.readByUserId(), receipt.readByUser().fullName());
        HBox row = new HBox(10, avatar, label(CleanText.name(receipt.readByUser().fullName()), "t-body"),
                SideBySide.gap(),
                label(model.words().times().brief(receipt.readAt()), "t-caption", "fg-3"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(ROW);
        return row;
    }

    private static Label label(String words, String... styles) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
