package chat.parley.desktop.signin;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;

/** Leads back to whom one is signed in as already, by a button or by Escape. */
final class WayBack {

    private static final double ICON = 20;

    private WayBack() {}

    /** @param way empty if there is none: the button then is not there */
    static void install(Node screen, Button button, Optional<Runnable> way) {
        button.setGraphic(Icon.BACK.view(ICON));
        Shown.now(button, way.isPresent());
        way.ifPresent(back -> {
            button.setOnAction(_ -> back.run());
            screen.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
                if (key.getCode() == KeyCode.ESCAPE) {
                    key.consume();
                    back.run();
                }
            });
        });
    }
}
