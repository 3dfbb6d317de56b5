package chat.parley.desktop.administration;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.Icon;
import chat.parley.model.AuditEntryView;
import org.jspecify.annotations.Nullable;

/** An entry of the log: what was done to whom, by whom from where, and when. */
final class LogCell extends ListCell<AuditEntryView> {

    private static final double ICON = 18;
    private static final double SIGN = 34;

    private final LogWords words;
    private final StackPane sign = new StackPane();
    private final Label action = new Label();
    private final Label subject = new Label();
    private final Label actor = new Label();
    private final Label when = new Label();
    private final HBox row = new HBox(14);

    LogCell(LogWords words) {
        this.words = words;
        sign.getStyleClass().add("log-sign");
        sign.setMinSize(SIGN, SIGN);
        sign.setMaxSize(SIGN, SIGN);
        action.getStyleClass().add("t-name");
        action.setMinWidth(Region.USE_PREF_SIZE);
        subject.getStyleClass().addAll("t-body", "fg-2");
        actor.getStyleClass().addAll("t-caption", "fg-2");
        when.getStyleClass().addAll("t-small", "fg-2");
        when.setMinWidth(Region.USE_PREF_SIZE);
        var lines = new VBox(new HBox(8, action, subject), actor);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("log-row");
        row.getChildren().addAll(sign, lines, when);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable AuditEntryView entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            setGraphic(row);
            setAccessibleText(words.spoken(entry));
            sign.getChildren().setAll(Action.of(entry.action()).map(Action::icon).orElse(Icon.NOTE).view(ICON));
            action.setText(words.action(entry));
            subject.setText(words.subject(entry));
            actor.setText(words.actor(entry));
            when.setText(words.when(entry));
        }
    }
}
