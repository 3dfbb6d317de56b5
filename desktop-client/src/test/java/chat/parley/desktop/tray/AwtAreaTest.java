package chat.parley.desktop.tray;

import java.awt.image.BufferedImage;
import java.awt.image.MultiResolutionImage;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AwtAreaTest {

    @Test
    void theIconHasEachSizeWithItsColours() {
        var icon = (MultiResolutionImage) AwtArea.image(List.of(
                new Pixmap(1, 1, new byte[]{-1, 1, 2, 3}),
                new Pixmap(2, 1, new byte[]{-128, 15, 124, 121, 0, 0, 0, 0})));
        assertThat(icon.getResolutionVariants()).hasSize(2);
        BufferedImage small = (BufferedImage) icon.getResolutionVariants().get(0);
        BufferedImage large = (BufferedImage) icon.getResolutionVariants().get(1);
        assertThat(small.getRGB(0, 0)).isEqualTo(0xFF010203);
        assertThat(large.getRGB(0, 0)).isEqualTo(0x800F7C79);
        assertThat(large.getRGB(1, 0)).isZero();
    }
}
