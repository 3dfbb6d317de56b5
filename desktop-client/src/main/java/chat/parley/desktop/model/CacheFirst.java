package chat.parley.desktop.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import chat.parley.desktop.store.Cache;

/** Lets the cache speak before the server: whatever comes while it is being read waits. JavaFX thread only. */
final class CacheFirst {
    private final Stretch stretch;
    private final int page;
    private final Consumer<Cache.Stretch> show;
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean asked;
    private boolean answered;

    /** {@code show} hears what the cache has, at most so many messages, if it has anything. */
    CacheFirst(Stretch stretch, int page, Consumer<Cache.Stretch> show) {
        this.stretch = stretch;
        this.page = page;
        this.show = show;
    }

    /** Whether the cache is still to be heard; {@code then} runs after it. */
    boolean holds(Runnable then) {
        if (answered || !stretch.keeps()) {
            return false;
        }
        waiting.add(then);
        if (!asked) {
            asked = true;
            stretch.newest(page).whenComplete((kept, _) -> {
                answered = true;
                if (kept != null) {
                    kept.ifPresent(show);
                }
                waiting.forEach(Runnable::run);
                waiting.clear();
            });
        }
        return true;
    }
}
