package chat.parley.desktop.model;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

import chat.parley.desktop.store.Cache;

/** The cache as the JavaFX thread asks and tells it: in order, in the background. */
final class Cached {
    private final Cache cache;
    private final Threads threads;

    Cached(Cache cache, Threads threads) {
        this.cache = cache;
        this.threads = threads;
    }

    boolean keeps() {
        return cache.keeps();
    }

    /** Completes on the JavaFX thread with what the cache has after everything that it was told before. */
    <T> CompletableFuture<T> ask(Function<Cache, T> question) {
        return threads.onDisk(() -> question.apply(cache));
    }

    void tell(Consumer<Cache> news) {
        if (cache.keeps()) {
            threads.disk().execute(() -> news.accept(cache));
        }
    }
}
