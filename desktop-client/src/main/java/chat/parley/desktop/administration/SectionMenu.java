package chat.parley.desktop.administration;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.MenuCell;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;

/** The pane with the pages of administration. JavaFX thread only. */
public final class SectionMenu {

    private static final double ROW = 40;
    private static final double NARROW = 120;

    private final Consumer<Section> open;
    private final VBox root = new VBox();
    private final ListView<Section> list = new ListView<>();

    /** @param open shows a page; runs also for the one that is chosen already, when it is pressed */
    public SectionMenu(Texts texts, Consumer<Section> open) {
        this.open = open;
        root.getStyleClass().addAll("chats", "sections");
        var title = new Label();
        title.textProperty().bind(texts.of("server.title"));
        title.getStyleClass().add("t-h2");
        var head = new HBox(title);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("chats-head");
        ObservableValue<Boolean> roomy = root.widthProperty().map(width -> width.doubleValue() > NARROW);
        Shown.when(roomy, head);
        list.getStyleClass().add("chat-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new MenuCell<>(texts, roomy, Section::icon, Section::key));
        list.getItems().setAll(Section.values());
        list.accessibleTextProperty().bind(texts.of("server.title"));
        list.getSelectionModel().selectFirst();
        list.getSelectionModel().selectedItemProperty().subscribe((_, now) -> {
            if (now != null) {
                open.accept(now);
            }
        });
        list.setOnMouseClicked(_ -> openChosen());
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                openChosen();
                key.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        root.getChildren().addAll(head, list);
    }

    /** What is to be shown. */
    public VBox root() {
        return root;
    }

    /** Puts the focus into the menu. */
    public void focus() {
        list.requestFocus();
    }

    /** Goes to a page. */
    public void choose(Section section) {
        list.getSelectionModel().select(section);
    }

    private void openChosen() {
        Section chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            open.accept(chosen);
        }
    }
}
