package chat.parley.desktop.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(FxToolkit.class)
class WhileShownTest {

    @Test
    void whatIsInNoWindowHearsOfNothingAndCatchesUpInOne() {
        CompletableFuture.runAsync(() -> {
            var value = new SimpleIntegerProperty(1);
            var node = new StackPane();
            List<Number> heard = new ArrayList<>();
            WhileShown.of(node, value).subscribe(now -> heard.add(now));
            assertThat(heard).as("in the beginning it is shown as it is").containsExactly(1);
            value.set(2);
            assertThat(heard).containsExactly(1);
            var root = new StackPane(node);
            new Scene(root);
            value.set(3);
            root.getChildren().clear();
            value.set(4);
            assertThat(heard).containsExactly(1, 2, 3);
            root.getChildren().add(node);
            assertThat(heard).containsExactly(1, 2, 3, 4);
        }, new FxThread()).join();
    }

    @Test
    void whatOutlivesTheNodeHasNoHoldOnItOnceItIsGone() {
        CompletableFuture.runAsync(() -> {
            var value = new Listened();
            var node = new StackPane();
            WhileShown.of(node, value).subscribe(_ -> {});
            assertThat(value.listeners).as("before it is shown").isZero();
            var scene = new Scene(new StackPane(new StackPane(node)));
            assertThat(value.listeners).isOne();
            scene.setRoot(new StackPane());
            assertThat(value.listeners).as("as its screen has been replaced").isZero();
        }, new FxThread()).join();
    }

    /** Counts who listens. */
    private static final class Listened extends SimpleIntegerProperty {

        private int listeners;

        @Override
        public void addListener(InvalidationListener listener) {
            super.addListener(listener);
            listeners++;
        }

        @Override
        public void removeListener(InvalidationListener listener) {
            super.removeListener(listener);
            listeners--;
        }

        @Override
        public void addListener(ChangeListener<? super Number> listener) {
            super.addListener(listener);
            listeners++;
        }

        @Override
        public void removeListener(ChangeListener<? super Number> listener) {
            super.removeListener(listener);
            listeners--;
        }
    }
}
