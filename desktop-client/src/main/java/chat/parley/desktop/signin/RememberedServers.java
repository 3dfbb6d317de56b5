package chat.parley.desktop.signin;

import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import atlantafx.base.controls.CustomTextField;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The servers signed in to before, in a list under the field: an arrow at its end opens it, or the arrow key down. */
final class RememberedServers {

    private static final double ICON = 16;

    private final CustomTextField field;
    private final ContextMenu menu = new ContextMenu();
    private final HBox end = new HBox(4);
    private final Button arrow = new Button("", Icon.CHEVDOWN.view(ICON));

    RememberedServers(CustomTextField field, SignInViewModel model, Texts texts) {
        this.field = field;
        for (var address : model.rememberedServers()) {
            var item = new MenuItem(address.toString());
            item.setOnAction(_ -> {
                model.server().set(address.toString());
                model.checkServer();
            });
            menu.getItems().add(item);
        }
        arrow.getStyleClass().addAll("icon-button", "small", "remembered");
        arrow.accessibleTextProperty().bind(texts.of("signIn.server.remembered"));
        var tip = new Tooltip();
        tip.textProperty().bind(texts.of("signIn.server.remembered"));
        arrow.setTooltip(tip);
        // The key down in the field does the same, and Tab leads to the name.
        arrow.setFocusTraversable(false);
        arrow.setOnAction(_ -> open());
        Shown.now(arrow, !menu.getItems().isEmpty());
        end.setAlignment(Pos.CENTER_RIGHT);
        field.setRight(end);
        field.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DOWN && !menu.getItems().isEmpty()) {
                open();
                key.consume();
            }
        });
    }

    /** Shows how the server is found, before the arrow. */
    void showBefore(@Nullable Node picture) {
        end.getChildren().setAll(arrow);
        if (picture != null) {
            end.getChildren().addFirst(picture);
        }
    }

    private void open() {
        menu.show(field, Side.BOTTOM, 0, 4);
    }
}
