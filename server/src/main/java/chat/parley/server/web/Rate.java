package chat.parley.server.web;

import java.time.Duration;

import io.github.bucket4j.Bucket;

/**
 * A bucket of tokens.
 *
 * @param burst how many it holds
 * @param amount how many come back
 * @param per in this time, evenly spread
 */
record Rate(long burst, long amount, Duration per) {

    Bucket bucket() {
        return Bucket.builder().addLimit(limit -> limit.capacity(burst).refillGreedy(amount, per)).build();
    }
}
