package chat.parley.desktop.signin;

import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The servers signed in to before, in a list under the field: the arrow key down opens it. */
final class RememberedServers {

    private final ContextMenu menu = new ContextMenu();

    RememberedServers(TextField field, SignInViewModel model) {
        for (var address : model.rememberedServers()) {
            var item = new MenuItem(address.toString());
            item.setOnAction(_ -> {
                model.server().set(address.toString());
                model.checkServer();
            });
            menu.getItems().add(item);
        }
        field.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DOWN && !menu.getItems().isEmpty()) {
                menu.show(field, Side.BOTTOM, 0, 4);
                key.consume();
            }
        });
    }
}
