package chat.parley.desktop.ui;

import javafx.geometry.Point3D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(FxToolkit.class)
class FullTextTest {

    @Test
    void onlyWhatIsCutOffIsTold() {
        assertThat(told(40)).isTrue();
        assertThat(told(400)).isFalse();
    }

    /** Whether a label of that width has a tooltip while it is pointed at. */
    private static boolean told(double width) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var label = new Label("Konstantina-Aleksandra Hadzhivasileva");
            FullText.of(label);
            var pane = new Pane(label);
            new Scene(pane);
            pane.applyCss();
            label.resize(width, 20);
            label.fireEvent(new MouseEvent(MouseEvent.MOUSE_ENTERED, 1, 1, 1, 1, MouseButton.NONE, 0, false, false,
                    false, false, false, false, false, false, false, false,
                    new PickResult(label, Point3D.ZERO, 1)));
            return label.getProperties().values().stream()
                    .anyMatch(Tooltip.class::isInstance);
        });
    }
}
