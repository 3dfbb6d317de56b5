package chat.parley.desktop.shell;

import java.util.concurrent.CompletableFuture;
import javafx.geometry.Pos;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.HBox;

import chat.parley.desktop.ui.FxThread;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Mark;
import chat.parley.desktop.ui.Snapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(FxToolkit.class)
class IconBadgeTest {

    @Test
    void nothingUnreadLeavesTheIconAlone() {
        Image icon = icon(32);
        assertThat(IconBadge.on(icon, 0)).isSameAs(icon);
    }

    @Test
    void theNumberStandsInTheCornerAndTheRestStaysAsItIs() {
        Image icon = icon(64);
        Image badged = onFx(icon, 7);
        PixelReader was = icon.getPixelReader();
        PixelReader now = badged.getPixelReader();
        assertThat(badged.getWidth()).isEqualTo(64);
        assertThat(now.getArgb(20, 12)).isEqualTo(was.getArgb(20, 12));
        assertThat(now.getArgb(60, 46) & 0xFFFFFF).isEqualTo(0xF4B544);
    }

    @Test
    void itIsDrawn() {
        Snapshots.draw("icon-badges", 420, 90, () -> {
            var row = new HBox(16);
            row.setAlignment(Pos.CENTER);
            for (int size : new int[]{16, 32, 64}) {
                for (long unread : new long[]{3, 42, 128}) {
                    row.getChildren().add(new ImageView(IconBadge.on(icon(size), unread)));
                }
            }
            return row;
        });
    }

    private static Image onFx(Image icon, long unread) {
        return CompletableFuture.supplyAsync(() -> IconBadge.on(icon, unread), new FxThread()).join();
    }

    private static Image icon(int size) {
        return new Image(String.valueOf(Mark.class.getResource("icons/parley-" + size + ".png")));
    }
}
