package chat.parley.benchmarks.result;

import java.util.List;

/** Results made up for tests. */
final class ResultsToTest {

    private ResultsToTest() {}

    static Timing limit() {
        return new Timing("limit: echo", 1_000, 200, 0.25, 0.5, 1, 2.5, null);
    }

    static Timing measured() {
        return new Timing("send → ack <now>", 50, 20.5, 2, 12.25, 125, 1_250, null).against(limit(), "echo");
    }

    static Result result() {
        return new Result("fan-out", "20 members", List.of(limit(), measured()),
                List.of(new Figure("heap per connection", 33.333, "KiB")));
    }
}
