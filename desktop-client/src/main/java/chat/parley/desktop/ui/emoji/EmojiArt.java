package chat.parley.desktop.ui.emoji;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.Image;

/**
 * The pictures of emoji as they were decoded, the ones used last: a few hundred at 16 KB each. A picture takes a fraction
 * of a millisecond to decode. JavaFX thread only.
 */
public final class EmojiArt {

    /** Fills the picker's window several times. */
    static final int KEPT = 400;

    private static final Map<String, Image> DECODED = new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Image> eldest) {
            return size() > KEPT;
        }
    };

    private EmojiArt() {}

    /** The picture of an emoji that {@link EmojiText} has found. */
    public static Image of(String emoji) {
        return DECODED.computeIfAbsent(emoji, found -> new Image(EmojiPack.shared().picture(found)));
    }

    static int decoded() {
        return DECODED.size();
    }
}
