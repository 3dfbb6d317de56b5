package chat.parley.desktop.ui;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(FxToolkit.class)
class ShapedTextTest {

    private static final double[] WIDTHS = {60, 90, 120, 200, 333};

    @ParameterizedTest
    @ValueSource(strings = {"שלום עולם זה טקסט ארוך בעברית שצריך להישבר לכמה שורות בשדה צר מאוד",
        "مرحبا بالعالم هذا نص طويل باللغة العربية يجب أن ينكسر إلى عدة أسطر في حقل ضيق",
        "Hello שלום עולם זה טקסט ארוך and more english שצריך להישבר לכמה שורות", "אאאאאאאאאאאאאאאאאאאאאאאאאאאאאאא",
        "שלום\nעולם זה טקסט ארוך בעברית שצריך להישבר לכמה שורות\n", "שלום (עולם) 123 טקסט, ארוך: בעברית 456 שצריך"})
    void rightToLeftTextBreaksIntoLinesAsItIsTyped(String text) {
        for (double width : WIDTHS) {
            typed(text, width);
            double oneLine = height(text.replace("\n", " "), 5_000);
            double high = height(text, width);
            assertThat(high).as("height of a label that is %s wide", width).isGreaterThanOrEqualTo(oneLine);
            if (width <= 120) {
                assertThat(high).as("several lines").isGreaterThan(oneLine * 1.5);
            }
        }
    }

    private static void typed(String text, double width) {
        laidOut(width, root -> {
            var area = new TextArea();
            area.setWrapText(true);
            root.getChildren().add(area);
            for (int i = 1; i <= text.length(); i++) {
                area.appendText(text.substring(i - 1, i));
                root.applyCss();
                root.layout();
            }
            for (int i = 0; i <= text.length(); i++) {
                area.positionCaret(i);
                root.layout();
            }
            area.selectAll();
            root.layout();
            return area;
        });
    }

    private static double height(String text, double width) {
        return laidOut(width, root -> {
            var label = new Label(text);
            label.setWrapText(true);
            root.getChildren().add(label);
            root.applyCss();
            root.layout();
            return label;
        });
    }

    private static double laidOut(double width, Function<StackPane, Region> story) {
        return CompletableFuture.supplyAsync(() -> {
            var root = new StackPane();
            new Scene(root, width, 200);
            return story.apply(root).prefHeight(width);
        }, new FxThread()).join();
    }
}
