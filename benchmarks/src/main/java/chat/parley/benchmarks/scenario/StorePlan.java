package chat.parley.benchmarks.scenario;

import java.time.Duration;

/**
 * How much is asked of a store.
 *
 * @param small how many messages there are when pages are read first
 * @param big how many when they are read again
 * @param round how long one of the rounds of writing one by one takes
 * @param longestFill how long it may take to make the store big
 * @param peersFill the same for the peer
 */
record StorePlan(int small, int big, int calls, Duration round, Duration longestFill, Duration peersFill) {

    private static final int PEER_CAN_BEAR = 200_000;

    static StorePlan at(Scale scale) {
        return new StorePlan(scale.of(100, 1_000, 10_000), scale.of(600, 20_000, 1_000_000), scale.of(10, 300, 3_000),
                Duration.ofMillis(scale.of(30, 500, 5_000)), Duration.ofMinutes(4),
                Duration.ofSeconds(scale.of(1, 4, 60)));
    }

    /** The peer looks at every message for every page, so it gets fewer, and less time. */
    StorePlan forThePeer() {
        return new StorePlan(small, Math.min(big, PEER_CAN_BEAR), calls, round, peersFill, peersFill);
    }
}
