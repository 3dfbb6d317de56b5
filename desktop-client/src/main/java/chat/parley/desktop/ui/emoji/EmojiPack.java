package chat.parley.desktop.ui.emoji;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The pictures of all emoji in one file, as small PNGs behind an index; read once, when the first emoji is met, and never
 * decoded as a whole. A picture is found by its characters, whether or not they have variation selectors where Unicode
 * would like them. Safe for use by many threads.
 */
final class EmojiPack {

    /** The first four bytes: {@code PEMO}. */
    static final int MAGIC = 0x50454D4F;
    private static final String FILE = "emoji.pack";
    private static final String SELECTOR = "\uFE0F";

    private final byte[] bytes;
    private final Map<String, Entry> entries;

    private EmojiPack(byte[] bytes, Map<String, Entry> entries) {
        this.bytes = bytes;
        this.entries = entries;
    }

    /**
     * A picture's place.
     *
     * @param emoji as Unicode writes it in full
     */
    private record Entry(String emoji, int offset, int length) {

        boolean textual() {
            String bare = bare(emoji);
            return !bare.equals(emoji) && bare.codePointCount(0, bare.length()) == 1;
        }
    }

    /** The pack of the app. */
    static EmojiPack shared() {
        return Holder.PACK;
    }

    private static final class Holder {

        private static final EmojiPack PACK = read();
    }

    /** How many there are. */
    int size() {
        return entries.size();
    }

    /** The emoji of these characters as Unicode writes it in full, or {@code null} if they are none. */
    @Nullable
    String find(String characters) {
        Entry entry = entries.get(bare(characters));
        return entry == null ? null : entry.emoji();
    }

    /** Whether that emoji is a character that stands for a letter unless a variation selector says otherwise. */
    boolean textual(String emoji) {
        Entry entry = entries.get(bare(emoji));
        return entry != null && entry.textual();
    }

    /**
     * The picture, as PNG.
     *
     * @throws IllegalArgumentException if it is no emoji
     */
    InputStream picture(String emoji) {
        Entry entry = entries.get(bare(emoji));
        if (entry == null) {
            throw new IllegalArgumentException("no emoji");
        }
        return new ByteArrayInputStream(bytes, entry.offset(), entry.length());
    }

    static String bare(String characters) {
        return characters.replace(SELECTOR, "");
    }

    private static EmojiPack read() {
        try (InputStream file = Objects.requireNonNull(EmojiPack.class.getResourceAsStream(FILE), FILE)) {
            byte[] bytes = file.readAllBytes();
            var index = new ByteArrayInputStream(bytes);
            var in = new DataInputStream(index);
            if (in.readInt() != MAGIC) {
                throw new IOException(FILE + " is no pack of emoji");
            }
            Map<String, Entry> entries = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                String emoji = in.readUTF();
                entries.put(bare(emoji), new Entry(emoji, in.readInt(), in.readInt()));
            }
            int data = bytes.length - index.available();
            entries.replaceAll((key, entry) -> new Entry(entry.emoji(), data + entry.offset(), entry.length()));
            return new EmojiPack(bytes, entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
