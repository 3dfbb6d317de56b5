package chat.parley.desktop.administration;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.Texts;

/** What every page of administration has: a header that names it, what is wrong with the connection, and itself. */
final class Page extends VBox {

    private static final double ICON = 20;
    /** In pixels; where there is less, the buttons of the header are only pictures. */
    private static final double ROOMY = 680;

    /** Of the sheet, in pixels. */
    private static final double EDGE = 1;

    /** What reaches down to the lower end of the sheet has square corners, and the sheet round ones. */
    private final List<SheetCorner> foot = List.of(SheetCorner.left(), SheetCorner.right());
    private final Button back = new Button("", Icon.BACK.view(ICON));
    private final StackPane banner = new StackPane();

    /**
     * A page.
     *
     * @param about a line below its name
     * @param deeds what can be done, at the end of the header
     */
    Page(Section section, ObservableValue<String> about, Node body, Texts texts, Node... deeds) {
        var title = new Label();
        title.textProperty().bind(texts.of(section.key()));
        title.getStyleClass().add("t-h3");
        var line = new Label();
        line.textProperty().bind(about);
        line.getStyleClass().addAll("t-caption", "fg-2");
        var names = new VBox(title, line);
        names.setAlignment(Pos.CENTER_LEFT);
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        back.getStyleClass().add("icon-button");
        back.accessibleTextProperty().bind(texts.of("room.back"));
        Shown.now(back, false);
        var head = SideBySide.of(8, deeds);
        head.getStyleClass().add("sheet-header");
        head.getChildren().addAll(0, List.of(back, names));
        Compact.below(ROOMY, this, deeds);
        VBox.setVgrow(body, Priority.ALWAYS);
        getStyleClass().add("admin-page");
        getChildren().addAll(head, banner, body);
        foot.forEach(corner -> corner.setManaged(false));
        getChildren().addAll(foot);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double y = getHeight() + EDGE - SheetCorner.SIZE;
        foot.getFirst().relocate(-EDGE, y);
        foot.getLast().relocate(getWidth() + EDGE - SheetCorner.SIZE, y);
    }

    /** Shows what is wrong with the connection. */
    void showBanner(Node words) {
        banner.getChildren().setAll(words);
    }

    /** Offers a way back, or none where the menu stands beside the page. */
    void lead(boolean narrow, Runnable goBack) {
        Shown.now(back, narrow);
        back.setOnAction(_ -> goBack.run());
    }
}
