package chat.parley.desktop.e2e;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * What stands in a window, used by what it does: a mouse reaches only the newest of windows that lie above each other. What is
 * disabled or not on the screen cannot be used.
 */
record Controls(PersonWindow window) {

    void press(String selector) {
        whenThere(selector, ButtonBase.class, ButtonBase::fire);
    }

    /** The same without waiting for it; nothing happens if it is not there. */
    void pressNow(String selector) {
        Fx.run(() -> window.all(selector).stream().findFirst().ifPresent(node -> ((ButtonBase) node).fire()));
    }

    /** Writes into a field, as one who pastes it. */
    void write(String selector, String text) {
        whenThere(selector, TextInputControl.class, field -> {
            field.requestFocus();
            field.setText(text);
            field.end();
        });
    }

    void key(String selector, KeyCode code, boolean shortcut) {
        whenThere(selector, Node.class, node -> node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false,
                shortcut, false, false)));
    }

    String text(String selector) {
        return Fx.see(() -> window.all(selector).stream().findFirst().map(Controls::words).orElse(""));
    }

    /** What the screen reader says of the node. */
    String spoken(String selector) {
        return Fx.see(() -> window.all(selector).stream().findFirst().map(Node::getAccessibleText).orElse(""));
    }

    /** Chooses in a menu, level by level; each word is how something begins there. */
    void choose(String menu, String... path) {
        window.waitUntil("menu " + menu, () -> Fx.see(() -> menu(menu).isPresent()));
        Fx.run(() -> {
            MenuButton button = menu(menu).orElseThrow();
            EventHandler<Event> fill = button.getOnShowing();
            if (fill != null) {
                fill.handle(new Event(MenuButton.ON_SHOWING));
            }
            List<MenuItem> items = button.getItems();
            for (String step : path) {
                MenuItem item = items.stream().filter(each -> each.getText().startsWith(step)).findFirst()
                        .orElseThrow(() -> new AssertionError("No " + step + " in " + menu));
                if (item instanceof Menu deeper) {
                    items = deeper.getItems();
                } else {
                    item.fire();
                }
            }
        });
    }

    /** Selects what fits in a list. */
    <T> void select(String selector, Class<T> kind, Predicate<T> wanted) {
        window.waitUntil("a row of " + selector, () -> items(selector, kind).stream().anyMatch(wanted));
        Fx.run(() -> {
            ListView<?> list = (ListView<?>) window.one(selector);
            list.getSelectionModel().select(indexOf(list, kind, wanted));
        });
    }

    /** What a list holds, on the screen or not. */
    <T> List<T> items(String selector, Class<T> kind) {
        return Fx.see(() -> window.exists(selector)
                ? ((ListView<?>) window.one(selector)).getItems().stream().filter(kind::isInstance).map(kind::cast)
                        .toList()
                : List.of());
    }

    private static <T> int indexOf(ListView<?> list, Class<T> kind, Predicate<T> wanted) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (kind.isInstance(list.getItems().get(i)) && wanted.test(kind.cast(list.getItems().get(i)))) {
                return i;
            }
        }
        throw new AssertionError("It has gone from the list meanwhile");
    }

    private Optional<MenuButton> menu(String name) {
        return window.all(".menu-button").stream().map(MenuButton.class::cast).filter(each -> !each.isDisabled())
                .filter(each -> Objects.toString(each.getAccessibleText(), each.getText()).startsWith(name))
                .findFirst();
    }

    private <T extends Node> void whenThere(String selector, Class<T> kind, Consumer<T> deed) {
        window.waitUntil("to be used: " + selector, () -> Fx.act(() -> window.all(selector).stream().findFirst()
                .filter(node -> kind.isInstance(node) && !node.isDisabled()).map(node -> {
                    deed.accept(kind.cast(node));
                    return true;
                }).orElse(false)));
    }

    private static String words(Node node) {
        return node instanceof Labeled label ? label.getText() : "";
    }
}
