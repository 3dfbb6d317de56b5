package chat.parley.desktop.room;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import chat.parley.desktop.model.Delivery;
import chat.parley.desktop.ui.Icon;
import org.jspecify.annotations.Nullable;

/** Beside a bubble: the time, and for own messages how far they have come. */
final class DeliveryMark extends HBox {

    private static final double ICON = 16;

    private final Label words = new Label();
    private final StackPane icon = new StackPane();
    private @Nullable Tooltip tooltip;
    private @Nullable Class<?> shown;

    DeliveryMark() {
        super(4);
        words.getStyleClass().addAll("t-caption", "fg-3");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(words, icon);
    }

    /** Shows these words, and the icon of that state unless it has none or must not show. */
    void show(String beside, Delivery delivery, boolean withIcon, String state) {
        words.setText(beside);
        words.setVisible(!beside.isEmpty());
        words.setManaged(!beside.isEmpty());
        Class<?> next = withIcon ? delivery.getClass() : null;
        if (next != shown) {
            shown = next;
            Node picture = withIcon ? picture(delivery) : null;
            icon.getChildren().setAll(picture == null ? List.of() : List.of(picture));
            icon.setManaged(picture != null);
            point(picture != null);
        }
        if (tooltip != null) {
            tooltip.setText(state);
        }
        setVisible(!beside.isEmpty() || icon.isManaged());
    }

    /** A tooltip is a window; few marks have one. */
    private void point(boolean pointed) {
        if (pointed && tooltip == null) {
            tooltip = new Tooltip();
            Tooltip.install(icon, tooltip);
        } else if (!pointed && tooltip != null) {
            Tooltip.uninstall(icon, tooltip);
            tooltip = null;
        }
    }

    /** What was pressed in it is the icon, and that is about who has read the message. */
    void onIcon(Runnable action) {
        icon.setOnMouseClicked(event -> action.run());
    }

    private static @Nullable Node picture(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Received() -> null;
            case Delivery.Writing() -> null;
            case Delivery.Waiting() -> styled(Icon.CLOCK, "icon-faint");
            case Delivery.Sent() -> styled(Icon.CHECK, "icon-faint");
            case Delivery.Delivered() -> styled(Icon.CHECKS, "icon-faint");
            case Delivery.Read() -> styled(Icon.CHECKS, "icon-accent");
            case Delivery.Failed(var reason) -> null;
        };
    }

    private static Node styled(Icon icon, String style) {
        Node view = icon.view(ICON);
        view.getStyleClass().add(style);
        // The holder is what is pressed and hovered; icons let the mouse through.
        return view;
    }
}
