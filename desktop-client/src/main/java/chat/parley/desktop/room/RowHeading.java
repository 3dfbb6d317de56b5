package chat.parley.desktop.room;

import java.time.Instant;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What stands between two messages: where the room begins or what comes before, which day it is, where the new messages
 * begin, when the connection was lost.
 */
final class RowHeading extends VBox {

    private static final Insets SPACE = new Insets(14, 0, 14, 0);

    private final Label begin = new Label();
    private final Label earlier = new Label();
    private final Label lost = new Label();
    private final Label lostAt = new Label();
    private final HBox losing = new HBox(4, lost, lostAt);
    private final Label day = new Label();
    private final Label unread = new Label();
    private final HBox divider = new HBox(12, line(), unread, line());

    RowHeading() {
        super(14);
        begin.getStyleClass().addAll("t-caption", "fg-3");
        begin.setWrapText(true);
        earlier.getStyleClass().addAll("t-caption", "fg-3");
        day.getStyleClass().add("day");
        lost.getStyleClass().addAll("t-caption-strong", "fg-2");
        lostAt.getStyleClass().addAll("t-caption", "fg-2");
        losing.setAlignment(Pos.CENTER);
        unread.getStyleClass().add("unread-words");
        unread.setMinWidth(USE_PREF_SIZE);
        divider.setAlignment(Pos.CENTER);
        setFillWidth(true);
        setAlignment(Pos.CENTER);
        setPadding(SPACE);
        getChildren().addAll(begin, earlier, day, divider, losing);
    }

    /** Shows what stands before that row. */
    void show(TimelineRow row, RoomWords words) {
        show(begin, begin, row.begins() ? words.begins() : "");
        show(earlier, earlier, words.earlier(row.earlier()));
        show(day, day, row.newDay() ? words.times().day(row.item().time()) : "");
        show(divider, unread, row.unread() > 0 ? words.texts().count("room.unread", row.unread()) : "");
        Instant when = row.lost();
        lostAt.setText(when == null ? "" : words.texts().get("room.lost.at", words.times().time(when)));
        show(losing, lost, when == null ? "" : words.texts().get("room.lost"));
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
