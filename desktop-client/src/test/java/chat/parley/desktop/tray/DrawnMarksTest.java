package chat.parley.desktop.tray;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.FxThread;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Snapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(FxToolkit.class)
class DrawnMarksTest {

    private static final int MARIGOLD = 0xFFF4B544;
    private static final int PETROL = 0xFF0F7C79;

    private final DrawnMarks marks = new DrawnMarks();

    @Test
    void aDotTellsWhatWaits() {
        assertThat(drawn(Waiting.NOTHING)).allSatisfy(pixmap -> assertThat(colours(pixmap)).doesNotContain(MARIGOLD,
                PETROL));
        assertThat(drawn(Waiting.OTHERS)).allSatisfy(pixmap -> assertThat(colours(pixmap)).contains(PETROL)
                .doesNotContain(MARIGOLD));
        assertThat(drawn(Waiting.MENTIONS)).allSatisfy(pixmap -> assertThat(colours(pixmap)).contains(MARIGOLD)
                .doesNotContain(PETROL));
    }

    @Test
    void everySizeIsThereAndHasBothALightAndADarkPart() {
        List<Pixmap> all = drawn(Waiting.NOTHING);
        assertThat(all).extracting(Pixmap::width).isEqualTo(DrawnMarks.EDGES);
        assertThat(all).allSatisfy(pixmap -> {
            assertThat(pixmap.argb()).hasSize(pixmap.width() * pixmap.height() * 4);
            assertThat(colours(pixmap)).as("seen on a dark panel").contains(0xFFFBFAF7)
                    .as("seen on a light one").anyMatch(argb -> argb >>> 24 > 0x90 && (argb & 0xFF) < 0x50)
                    .as("the ground shows").contains(0);
        });
        assertThat(drawn(Waiting.NOTHING)).isSameAs(all);
    }

    @Test
    void itIsDrawn() {
        assertThat(Snapshots.draw("tray-icons", 760, 420, () -> new VBox(panel("#ffffff"), panel("#dcdcdc"),
                panel("#808080"), panel("#2e3436"), panel("#000000"))).getWidth()).isEqualTo(760);
    }

    private HBox panel(String colour) {
        var row = new HBox(18);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(18));
        row.setStyle("-fx-background-color: " + colour);
        for (Waiting waiting : Waiting.values()) {
            marks.of(waiting).forEach(pixmap -> row.getChildren().add(new ImageView(image(pixmap))));
        }
        return row;
    }

    private static WritableImage image(Pixmap pixmap) {
        var image = new WritableImage(pixmap.width(), pixmap.height());
        int[] pixels = colours(pixmap).mapToInt(Integer::intValue).toArray();
        image.getPixelWriter().setPixels(0, 0, pixmap.width(), pixmap.height(), PixelFormat.getIntArgbInstance(),
                pixels, 0, pixmap.width());
        return image;
    }

    private static Stream<Integer> colours(Pixmap pixmap) {
        byte[] argb = pixmap.argb();
        return Stream.iterate(0, at -> at < argb.length, at -> at + 4)
                .map(at -> (argb[at] & 0xFF) << 24 | (argb[at + 1] & 0xFF) << 16 | (argb[at + 2] & 0xFF) << 8
                        | argb[at + 3] & 0xFF);
    }

    private List<Pixmap> drawn(Waiting waiting) {
        return CompletableFuture.supplyAsync(() -> marks.of(waiting), new FxThread()).join();
    }
}
