package chat.parley.server.message;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

import chat.parley.server.web.TooMany;

/**
 * Tries again what lost a race against another server for the next number. Losing is rare, as the writers of one server
 * queue up before it comes to that.
 */
final class Attempts {

    private static final int MOST = 10;

    private Attempts() {}

    /**
     * @param state what the first attempt goes by
     * @param reread gives what the next one goes by
     * @param attempt gives nothing if it lost
     * @throws TooMany if it keeps losing: the room is too busy just now
     */
    static <S, T> T untilWon(S state, Supplier<S> reread, Function<S, Optional<T>> attempt) {
        S current = state;
        for (int lost = 0; lost < MOST; lost++) {
            Optional<T> result = attempt.apply(current);
            if (result.isPresent()) {
                return result.get();
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L << Math.min(lost, 5)));
            current = reread.get();
        }
        throw new TooMany(Duration.ofSeconds(1));
    }
}
