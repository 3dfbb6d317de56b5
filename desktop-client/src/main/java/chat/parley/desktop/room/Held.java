package chat.parley.desktop.room;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What the reader had in view after the latest layout, by key, so that it is found again when the rows have changed.
 *
 * @param <R> the rows
 */
final class Held<R> {

    private final Map<Object, Double> eyes = new HashMap<>();
    private @Nullable Object eyeKey;
    private @Nullable Object lastKey;
    private int index;
    private double y;

    void hold(RowPlacement placed, List<R> rows, Function<? super R, ?> key) {
        eyes.clear();
        for (int i = placed.first(); i <= placed.last(); i++) {
            eyes.put(key.apply(rows.get(i)), placed.eyeLine(i));
        }
        index = placed.eyeRow();
        y = placed.eyeLine(index);
        eyeKey = key.apply(rows.get(index));
        lastKey = key.apply(rows.getLast());
    }

    void clear() {
        eyes.clear();
        eyeKey = null;
        lastKey = null;
    }

    boolean isEmpty() {
        return eyes.isEmpty();
    }

    /** Index of the row under the eye, as of the latest layout. */
    int index() {
        return index;
    }

    /** Where that row's eye line was. */
    double y() {
        return y;
    }

    /** Key of the last of all rows, as of the latest layout. */
    @Nullable
    Object lastKey() {
        return lastKey;
    }

    /** Keeps the row under the eye where it was; if it is gone, the nearest below it that was in view and is not. */
    Anchor anchorIn(List<R> rows, Function<? super R, ?> key) {
        Anchor.@Nullable Eye nearest = null;
        for (int i = 0; i < rows.size(); i++) {
            Object candidate = key.apply(rows.get(i));
            Double line = eyes.get(candidate);
            if (line == null) {
                continue;
            }
            if (candidate.equals(eyeKey)) {
                return new Anchor.Eye(i, line);
            }
            if (nearest == null || nearest.y() < y) {
                nearest = new Anchor.Eye(i, line);
            }
        }
        return nearest == null ? new Anchor.Eye(index, y) : nearest;
    }
}
