package chat.parley.embeddedmongo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Makes a failing sequence shorter by leaving out what it does not need to fail, for as long as that is worth waiting. */
final class Shortest {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private Shortest() {}

    static <T> List<T> failing(List<T> all, Predicate<List<T>> fails) {
        long end = System.nanoTime() + PATIENCE;
        List<T> kept = new ArrayList<>(all);
        for (int size = kept.size() / 2; size > 0; size /= 2) {
            for (int from = kept.size() - size; from >= 0 && System.nanoTime() < end; from -= size) {
                List<T> fewer = new ArrayList<>(kept);
                fewer.subList(from, Math.min(from + size, fewer.size())).clear();
                if (fails.test(fewer)) {
                    kept = fewer;
                }
            }
        }
        return kept;
    }
}
