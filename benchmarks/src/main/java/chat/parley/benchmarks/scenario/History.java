package chat.parley.benchmarks.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import chat.parley.benchmarks.driver.Person;
import chat.parley.benchmarks.result.Result;
import chat.parley.benchmarks.result.Timing;

/** A page of a room's history: does it cost the same once the store is big? */
final class History implements Scenario {

    private static final int PAGE = 50;
    private static final Duration LONGEST_FILL = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "history";
    }

    @Override
    public Result play(Stage stage) {
        int small = stage.scale().of(160, 400, 2_000);
        int big = stage.scale().of(320, 1_600, 20_000);
        int calls = stage.scale().of(10, 50, 1_000);
        Person reader = stage.parley().person();
        List<String> rooms = stage.parley().crowd(8).stream().map(other -> reader.roomWith(List.of(other))).toList();
        int first = Posts.fill(reader, rooms, small, LONGEST_FILL);
        var page = new Pages(reader, rooms.getFirst(), first / rooms.size() / 2);
        var timings = new ArrayList<Timing>();
        int bytes = reader.bytes("/room/" + rooms.getFirst() + "?limit=" + PAGE).length;
        var bare = Calls.time("limit: bare server, GET of " + bytes + " bytes", calls,
                () -> stage.bare().rest().bytes("/" + bytes, null));
        timings.add(bare);
        List<Timing> whenSmall = page.time(" of " + first + " messages", calls);
        whenSmall.forEach(timing -> timings.add(timing.against(bare, "bare")));
        int more = Posts.fill(reader, rooms, big - first, LONGEST_FILL);
        List<Timing> whenBig = page.time(" of " + (first + more) + " messages", calls);
        for (int i = 0; i < whenBig.size(); i++) {
            timings.add(whenBig.get(i).against(whenSmall.get(i), "small store"));
        }
        return new Result(name(), "pages of " + PAGE + " in one of " + rooms.size() + " rooms, one reader", timings,
                List.of());
    }

    /** The three ways to a page: the newest, the one before a number, what changed after a number. */
    private record Pages(Person reader, String room, int middle) {

        List<Timing> time(String store, int calls) {
            return List.of(time("newest page" + store, "limit=" + PAGE, calls),
                    time("page before a number" + store, "limit=" + PAGE + "&before=" + middle, calls),
                    time("changes after a number" + store, "limit=" + PAGE + "&afterChange=" + middle, calls));
        }

        private Timing time(String what, String query, int calls) {
            return Calls.time(what, calls, () -> {
                if (reader.history(room, query).conversation().isEmpty()) {
                    throw new IllegalStateException("An empty page for " + query);
                }
            });
        }
    }
}
