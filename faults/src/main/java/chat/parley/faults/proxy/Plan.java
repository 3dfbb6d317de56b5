package chat.parley.faults.proxy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Which fault befalls which connection. Called from one thread at a time. */
public interface Plan {

    /** @param connection how many there were before it */
    Fault faultOf(int connection);

    /** None befalls any. */
    static Plan none() {
        return _ -> new Fault.None();
    }

    /** One of these befalls each connection; which one, and how, is drawn from the seed and the connection's place. */
    static Plan seeded(long seed, List<Function<RandomGenerator, Fault>> kinds) {
        return connection -> {
            var random = new SplittableRandom(seed * 31 + connection);
            return kinds.get(random.nextInt(kinds.size())).apply(random);
        };
    }
}
