package chat.parley.desktop.ui.emoji;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.image.Image;

import chat.parley.desktop.ui.FxThread;
import chat.parley.desktop.ui.FxToolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(FxToolkit.class)
class EmojiArtTest {

    @Test
    void everyEmojiHasAPictureAndFewStayDecoded() {
        CompletableFuture.runAsync(() -> {
            List<String> all = EmojiTextTest.all();
            for (int i = 0; i < all.size(); i += 3) {
                Image picture = EmojiArt.of(all.get(i));
                assertThat(picture.isError()).as(all.get(i)).isFalse();
                assertThat(picture.getWidth()).as(all.get(i)).isEqualTo(64);
            }
            assertThat(EmojiArt.decoded()).isEqualTo(EmojiArt.KEPT);
            assertThat(EmojiArt.of("😀")).isSameAs(EmojiArt.of("😀"));
        }, new FxThread()).join();
    }
}
