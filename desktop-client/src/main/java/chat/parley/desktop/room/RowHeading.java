package chat.parley.desktop.room;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands between two messages: where the room begins, which day it is, where the new messages begin. */
final class RowHeading extends VBox {

    private static final Insets SPACE = new Insets(14, 0, 14, 0);

    private final Label begin = new Label();
    private final Label day = new Label();
    private final Label unread = new Label();
    private final HBox divider = new HBox(12, line(), unread, line());

    RowHeading() {
        super(14);
        begin.getStyleClass().addAll("t-caption", "fg-3");
        begin.setWrapText(true);
        day.getStyleClass().add("day");
        unread.getStyleClass().add("unread-words");
        unread.setMinWidth(USE_PREF_SIZE);
        divider.setAlignment(Pos.CENTER);
        setFillWidth(true);
        setAlignment(Pos.CENTER);
        setPadding(SPACE);
        getChildren().addAll(begin, day, divider);
    }

    /** Shows what stands before that row. */
    void show(TimelineRow row, RoomWords words) {
        show(begin, begin, row.begins() ? words.begins() : "");
        show(day, day, row.newDay() ? words.times().day(row.item().time()) : "");
        show(divider, unread, row.unread() > 0 ? words.texts().count("room.unread", row.unread()) : "");
    }

    private static void show(Node node, Label label, String words) {
        label.setText(words);
        node.setVisible(!words.isEmpty());
        node.setManaged(!words.isEmpty());
    }

    private static Region line() {
        Region line = new Region();
        line.getStyleClass().add("unread-line");
        HBox.setHgrow(line, Priority.ALWAYS);
        line.setMaxWidth(Double.MAX_VALUE);
        return line;
    }
}
