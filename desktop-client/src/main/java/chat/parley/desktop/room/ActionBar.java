package chat.parley.desktop.room;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What is most often done with a message, beside the one that the pointer or the keys are on. One per room: it is handed
 * from message to message. The keyboard has a key for each of these, named in its tooltip, and no need to come here.
 */
final class ActionBar extends HBox {

    private static final double ICON = 16;

    private final Texts texts;
    private final MessageMenu menu;
    private @Nullable MessageCell host;

    ActionBar(MessageMenu menu, Texts texts) {
        super(2);
        this.menu = menu;
        this.texts = texts;
        getStyleClass().add("action-bar");
        add(Icon.REPLY, "message.reply", "Ctrl+R", MessageRights::answerable, menu::reply);
        Action react = add(Icon.SMILE, "message.react", "Ctrl+Shift+R", MessageRights::answerable, item -> {});
        react.setOnAction(event -> {
            if (host != null && host.row() instanceof TimelineRow row) {
                menu.react(row.item(), react);
            }
        });
        add(Icon.COPY, "message.copy", "Ctrl+C", MessageRights::readable, menu::copy);
        add(Icon.COMPOSE, "message.edit", "Ctrl+E", MessageRights::editable, menu::edit);
        add(Icon.TRASH, "message.delete", "Del", MessageRights::deletable, menu::delete);
        Button more = button(Icon.MORE, "message.more", "Shift+F10");
        more.setOnAction(event -> openMenu(more));
        getChildren().add(more);
    }

    /** The pointer or the keys have come to that message, or left it. */
    void attend(MessageCell cell, boolean there) {
        if (there) {
            comeTo(cell);
        } else {
            leave(cell);
        }
    }

    /** Comes to that message, if anything can be done with it. */
    private void comeTo(MessageCell cell) {
        TimelineRow row = cell.row();
        if (row == null || row.item().deleted()) {
            leave(cell);
            return;
        }
        if (host != null && host != cell) {
            host.take(null);
        }
        host = cell;
        MessageItem item = row.item();
        getChildren().forEach(each -> {
            boolean possible = !(each instanceof Action action) || action.possible.test(item);
            each.setVisible(possible);
            each.setManaged(possible);
        });
        cell.take(this);
    }

    /** Goes away from that message, if it is there. */
    private void leave(MessageCell cell) {
        if (host == cell) {
            host = null;
            cell.take(null);
        }
    }

    /** As wide as there is room for: everything, else only what opens the menu. */
    void fit(double room) {
        boolean all = getChildren().stream().filter(each -> each.isManaged() || each instanceof Action)
                .filter(this::possible).mapToDouble(each -> each.prefWidth(-1) + getSpacing()).sum() <= room;
        getChildren().forEach(each -> {
            boolean shown = possible(each) && (all || !(each instanceof Action));
            each.setVisible(shown);
            each.setManaged(shown);
        });
    }

    private boolean possible(Node each) {
        return host != null && host.row() instanceof TimelineRow row
                && (!(each instanceof Action action) || action.possible.test(row.item()));
    }

    private void openMenu(Button more) {
        if (host != null && host.row() instanceof TimelineRow row) {
            var below = more.localToScreen(0, more.getHeight());
            menu.open(row, more, below.getX(), below.getY());
        }
    }

    private Action add(Icon icon, String key, String shortcut, Predicate<MessageItem> possible,
            Consumer<MessageItem> act) {
        Action action = new Action(possible);
        dress(action, icon, key, shortcut);
        action.setOnAction(event -> {
            if (host != null && host.row() instanceof TimelineRow row) {
                act.accept(row.item());
            }
        });
        getChildren().add(action);
        return action;
    }

    private Button button(Icon icon, String key, String shortcut) {
        Button button = new Button();
        dress(button, icon, key, shortcut);
        return button;
    }

    private void dress(Button button, Icon icon, String key, String shortcut) {
        button.setGraphic(icon.view(ICON));
        button.getStyleClass().addAll("icon-button", "small");
        button.setFocusTraversable(false);
        button.accessibleTextProperty().bind(texts.of(key));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.from(() -> texts.get("keys.tip", texts.get(key), shortcut)));
        button.setTooltip(tooltip);
    }

    /** A button for something that is not possible with every message. */
    private static final class Action extends Button {

        private final Predicate<MessageItem> possible;

        Action(Predicate<MessageItem> possible) {
            this.possible = possible;
        }
    }
}
