package chat.parley.desktop.ui.prose;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * The messages read last, so that each is read once however often it is shown. What was prepared in the background costs
 * the JavaFX thread nothing. Safe for use by many threads.
 */
public final class Proses {

    private static final int KEPT = 500;

    private final Executor background;
    private final Map<String, Prose> read = new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Prose> eldest) {
            return size() > KEPT;
        }
    };

    /** @param background runs what is to be read beforehand */
    public Proses(Executor background) {
        this.background = background;
    }

    /** The message, read now unless it was before. */
    public Prose of(String text) {
        synchronized (read) {
            Prose known = read.get(text);
            if (known != null) {
                return known;
            }
        }
        Prose fresh = Markdown.read(text);
        synchronized (read) {
            read.put(text, fresh);
        }
        return fresh;
    }

    /** Reads these in the background, the last ones if they are many. */
    public void prepare(Collection<String> texts) {
        List<String> last = texts.stream().skip(Math.max(0, texts.size() - KEPT / 2L)).toList();
        if (!last.isEmpty()) {
            background.execute(() -> last.forEach(this::of));
        }
    }
}
