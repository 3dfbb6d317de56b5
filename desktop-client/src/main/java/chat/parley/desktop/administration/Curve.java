package chat.parley.desktop.administration;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import chat.parley.model.ActivityAnswer;
import org.jspecify.annotations.Nullable;

/**
 * How many messages a second were posted, step by step.
 *
 * @param from the beginning of the first step
 * @param stepSeconds how long each step is
 * @param perSecond of each step; {@code null} where nobody counted
 */
record Curve(Instant from, int stepSeconds, List<@Nullable Double> perSecond) {

    /** Of whole steps: the last of an answer is not over, and would look as if fewer people wrote. */
    static Curve of(ActivityAnswer answer) {
        int step = Math.max(1, answer.stepSeconds());
        return new Curve(answer.from(), step,
                answer.messages().stream().limit(Math.max(0, answer.messages().size() - 1))
                        .map(count -> count == null ? null : (Double) ((double) count / step)).toList());
    }

    int size() {
        return perSecond.size();
    }

    /** The middle of a step. */
    Instant at(int step) {
        return from.plusSeconds((long) step * stepSeconds + stepSeconds / 2);
    }

    /** The step with most messages, the latest of them; none if nobody ever counted. */
    OptionalInt peak() {
        return counted().reduce((best, next) -> value(next) >= value(best) ? next : best);
    }

    /** The latest step that was counted. */
    OptionalInt latest() {
        return counted().reduce((_, next) -> next);
    }

    private IntStream counted() {
        return IntStream.range(0, size()).filter(step -> perSecond.get(step) != null);
    }

    double value(int step) {
        return Objects.requireNonNull(perSecond.get(step));
    }
}
