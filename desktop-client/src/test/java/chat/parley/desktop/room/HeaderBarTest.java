package chat.parley.desktop.room;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** What heads an open room, under keys and for ears. */
class HeaderBarTest extends RoomInWindow {

    private final SimpleObjectProperty<Number> elsewhere = new SimpleObjectProperty<>(0);
    private final AtomicInteger searched = new AtomicInteger();
    private final AtomicInteger toggled = new AtomicInteger();

    @Test
    void theNameIsAButtonThatOpensTheDetails() {
        openHall();
        onFx(() -> {
            title().requestFocus();
            return null;
        });
        robot.push(KeyCode.ENTER);

        assertThat(toggled).hasValue(1);
        assertThat(onFx(() -> title().getAccessibleText())).startsWith("Tom Okafor");
    }

    @Test
    void theButtonOfTheDetailsSaysWhetherTheyAreShown() {
        openHall();
        assertThat(onFx(() -> named("Room details").queryAccessibleAttribute(AccessibleAttribute.SELECTED)))
                .isEqualTo(false);
        onFx(() -> {
            view.detailsShown(true);
            return null;
        });
        assertThat(onFx(() -> named("Room details").queryAccessibleAttribute(AccessibleAttribute.SELECTED)))
                .isEqualTo(true);
        assertThat(onFx(() -> named("Room details").getTooltip().getText())).isEqualTo("Room details (Ctrl+I)");
    }

    @Test
    void theRoomIsSearchedFromItsHeader() {
        openHall();
        onFx(() -> {
            named("Find messages in this chat").fire();
            return null;
        });
        assertThat(searched).hasValue(1);
    }

    @Test
    void whereARoomIsAllThereIsTheWayBackCountsTheOtherChats() {
        openHall();
        assertThat(onFx(() -> back().isVisible())).isFalse();
        onFx(() -> {
            view.showBack(true);
            elsewhere.set(3);
            return null;
        });
        assertThat(onFx(() -> back().isVisible())).isTrue();
        assertThat(onFx(() -> ((Label) back().lookup(".badge")).getText())).isEqualTo("3");
        assertThat(onFx(() -> back().getAccessibleText())).isEqualTo("Back, 3 other unread chats");
        assertThat(onFx(() -> stage.getScene().getRoot().lookupAll(".icon-button").stream()
                .filter(Node::isVisible).filter(Button.class::isInstance).map(Node::getAccessibleText)))
                .doesNotContain("Room details");
    }

    private void openHall() {
        ways = new RoomView.Ways(() -> {}, searched::incrementAndGet, elsewhere, null, null);
        open(hall);
        onFx(() -> {
            view.onDetails(toggled::incrementAndGet);
            return null;
        });
    }

    private Button title() {
        return (Button) requireNonNull(stage.getScene().lookup(".room-title"));
    }

    private Button back() {
        return (Button) requireNonNull(stage.getScene().lookup(".back-button"));
    }

    private Button named(String words) {
        return (Button) stage.getScene().getRoot().lookupAll(".icon-button").stream()
                .filter(each -> words.equals(each.getAccessibleText())).findFirst().orElseThrow();
    }
}
