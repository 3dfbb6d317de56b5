package chat.parley.benchmarks.scenario;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

import chat.parley.benchmarks.driver.Line;
import chat.parley.benchmarks.driver.Person;
import chat.parley.benchmarks.driver.Wire;
import chat.parley.model.live.ClientFrame;

/** Posting over the live connection. */
final class Posts {

    private static final int BATCH = 1_000;
    private static final int IN_FLIGHT = 64;

    private Posts() {}

    /** Frames that post marked messages into {@code rooms} in turn; no two calls of this method share a client id. */
    static IntFunction<String> into(List<String> rooms) {
        String run = UUID.randomUUID().toString();
        return number -> {
            String id = run + "-" + number;
            return Wire.write(
                    new ClientFrame.Send(id, rooms.get(number % rooms.size()), id, Mark.text(number), null, null));
        };
    }

    /**
     * Fills {@code rooms} with messages, as fast as the server takes them.
     *
     * @return how many it got to in {@code longest}: at most {@code count}
     */
    static int fill(Person author, List<String> rooms, int count, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        int posted = 0;
        try (Line line = author.live()) {
            while (posted < count && System.nanoTime() < end) {
                int batch = Math.min(BATCH, count - posted);
                posted += new Traffic(batch, List.of(line), List.of(), into(rooms)).flatOut(IN_FLIGHT).messages();
            }
        }
        return posted;
    }
}
