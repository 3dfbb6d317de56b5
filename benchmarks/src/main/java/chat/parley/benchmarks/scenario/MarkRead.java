package chat.parley.benchmarks.scenario;

import java.time.Duration;
import java.util.List;

import chat.parley.benchmarks.driver.Person;
import chat.parley.benchmarks.result.Result;
import chat.parley.benchmarks.result.Times;
import chat.parley.benchmarks.result.Timing;

/** Marking a room as read: does it cost the same however much was unread? */
final class MarkRead implements Scenario {

    private static final Duration LONGEST_FILL = Duration.ofSeconds(120);

    @Override
    public String name() {
        return "mark-read";
    }

    @Override
    public Result play(Stage stage) {
        int wanted = stage.scale().of(50, 500, 10_000);
        Person author = stage.parley().person();
        List<Person> readers = stage.parley().crowd(stage.scale().of(2, 12, 40));
        String room = author.roomWith(readers);
        author.post(room, "One to warm up with");
        mark(readers, room, 1);
        author.post(room, "One to be read alone");
        Timing one = mark(readers, room, 1);
        int unread = Posts.fill(author, List.of(room), wanted, LONGEST_FILL);
        Timing many = mark(readers, room, unread);
        return new Result(name(), readers.size() + " members each mark the room once", List.of(one,
                many.against(one, "one unread")), List.of());
    }

    private static Timing mark(List<Person> readers, String room, int unread) {
        var times = new Times();
        long start = System.nanoTime();
        for (Person reader : readers) {
            long before = System.nanoTime();
            long counted = reader.markRead(room).modifiedCount();
            times.add(System.nanoTime() - before);
            if (counted != unread) {
                throw new IllegalStateException(counted + " messages became read instead of " + unread);
            }
        }
        return times.timing("mark " + unread + " unread", Duration.ofNanos(System.nanoTime() - start));
    }
}
