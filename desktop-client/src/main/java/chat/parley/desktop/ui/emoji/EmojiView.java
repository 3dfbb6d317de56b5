package chat.parley.desktop.ui.emoji;

import javafx.scene.image.ImageView;

/** An emoji among words: as high as they are, and as deep below their line. JavaFX thread only. */
public final class EmojiView extends ImageView {

    /** Of Inter, the share of its height that stands above the base line. */
    private static final double ABOVE = 0.8;
    /** Height of a line of Inter per size of type, so that an emoji makes no line higher. */
    private static final double LINE = 1.2;

    private final double size;

    private EmojiView(String emoji, double size) {
        super(EmojiArt.of(emoji));
        this.size = size;
        setFitWidth(size);
        setFitHeight(size);
        setSmooth(true);
        setMouseTransparent(true);
    }

    /** An emoji beside words of that size of type, in pixels. */
    public static EmojiView beside(String emoji, double type) {
        return new EmojiView(emoji, Math.rint(type * LINE));
    }

    /** An emoji of that height. */
    public static EmojiView sized(String emoji, double size) {
        return new EmojiView(emoji, size);
    }

    @Override
    public double getBaselineOffset() {
        return size * ABOVE;
    }
}
