package chat.parley.desktop.shell;

import java.util.List;
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
        List<Image> icons = List.of(icon(16), icon(32));
        assertThat(IconBadge.on(icons, 0)).isEqualTo(icons);
    }

    @Test
    void theNumberStandsInTheCornerAndTheRestStaysAsItIs() {
        Image icon = icon(64);
        List<Image> all = onFx(List.of(icon(16), icon, icon(256)), 7);
        assertThat(all).extracting(Image::getWidth).containsExactly(16.0, 64.0, 256.0);
        Image badged = all.get(1);
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
                    row.getChildren().add(new ImageView(IconBadge.on(List.of(icon(size)), unread).getFirst()));
                }
            }
            return row;
        });
    }

    private static List<Image> onFx(List<Image> icons, long unread) {
        return CompletableFuture.supplyAsync(() -> IconBadge.on(icons, unread), new FxThread()).join();
    }

    private static Image icon(int size) {
        return new Image(String.valueOf(Mark.class.getResource("icons/parley-" + size + ".png")));
    }
}
