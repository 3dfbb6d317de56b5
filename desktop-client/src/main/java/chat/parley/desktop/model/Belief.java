package chat.parley.desktop.model;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Whether what this device remembers of its server still holds. A server that a backup was restored to gives numbers anew that
 * are remembered here as those of other messages; that nothing it acknowledged has gone missing since, it says by its
 * lineage. JavaFX thread only.
 */
final class Belief {
    private final Cached cached;
    private @Nullable String met;

    Belief(Cached cached) {
        this.cached = cached;
    }

    /**
     * The server has said its lineage; what is kept on disk of another one is forgotten.
     *
     * @param lineage {@code null} from an older server, which is believed
     * @param then hears whether all that is remembered holds
     */
    void meet(@Nullable String lineage, Consumer<Boolean> then) {
        if (lineage == null) {
            then.accept(true);
            return;
        }
        boolean same = met == null || met.equals(lineage);
        met = lineage;
        if (cached.keeps()) {
            cached.ask(cache -> cache.belongsTo(lineage)).thenAccept(kept -> then.accept(same && kept));
        } else {
            then.accept(same);
        }
    }
}
