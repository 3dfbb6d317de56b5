package chat.parley.benchmarks.scenario;

import java.time.Duration;

import chat.parley.benchmarks.result.Times;

/**
 * How messages got through.
 *
 * @param took from the first message sent to the last one heard by everybody
 * @param answered send → ack, one per message
 * @param seen send → heard by a listener, one per message and listener
 */
record Passage(int messages, Duration took, Times answered, Times seen) {

    double perSecond() {
        return messages / (took.toNanos() / 1e9);
    }
}
