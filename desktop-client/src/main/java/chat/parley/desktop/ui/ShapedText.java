package chat.parley.desktop.ui;

import java.lang.reflect.Field;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes right-to-left text break into lines. On Linux JavaFX 26 shapes a run of such text once more when a line ends
 * inside of it, but remembers the text of the run as it was: every layout of the window then ends in an exception. This
 * makes it remember nothing between the two. See {@code docs/decisions/0043}.
 */
final class ShapedText {

    private static final Logger LOG = LoggerFactory.getLogger(ShapedText.class);

    private ShapedText() {}

    /** To be called before any text is laid out. Does nothing where the shaping is another one. */
    static void repair() {
        try {
            Field shared = Class.forName("com.sun.javafx.text.GlyphLayoutManager")
                    .getDeclaredField("REUSABLE_INSTANCE");
            shared.setAccessible(true);
            Object shaping = shared.get(null);
            if (shaping.getClass().getSimpleName().equals("PangoGlyphLayout")) {
                Field texts = shaping.getClass().getDeclaredField("runUtf8");
                texts.setAccessible(true);
                if (!(texts.get(shaping) instanceof NothingRemembered)) {
                    texts.set(shaping, new NothingRemembered());
                }
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.warn("Long right-to-left text will not show: {}", e.toString());
        }
    }

    /** Only what must be freed after a layout: the texts in native memory. Found by nobody, so that each is made anew. */
    private static final class NothingRemembered extends AbstractMap<Object, Long> {

        private final List<Long> texts = new ArrayList<>();

        @Override
        public Long put(Object run, Long text) {
            texts.add(text);
            return text;
        }

        @Override
        public Collection<Long> values() {
            return texts;
        }

        @Override
        public void clear() {
            texts.clear();
        }

        @Override
        public Set<Map.Entry<Object, Long>> entrySet() {
            return Set.of();
        }
    }
}
