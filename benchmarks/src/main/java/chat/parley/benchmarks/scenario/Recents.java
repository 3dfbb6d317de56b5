package chat.parley.benchmarks.scenario;

import java.util.List;
import java.util.stream.IntStream;

import chat.parley.benchmarks.driver.Person;
import chat.parley.benchmarks.result.Result;

/** The list of recent conversations: does it cost the same for a person with many rooms? */
final class Recents implements Scenario {

    private static final int ROWS = 20;

    @Override
    public String name() {
        return "recents";
    }

    @Override
    public Result play(Stage stage) {
        int few = ROWS;
        int many = stage.scale().of(24, 100, 1_000);
        int calls = stage.scale().of(10, 50, 500);
        List<Person> others = stage.parley().crowd(Integer.SIZE - Integer.numberOfLeadingZeros(many));
        Person person = stage.parley().person();
        open(person, others, 1, few);
        int bytes = person.bytes("/room?limit=" + ROWS).length;
        var bare = Calls.time("limit: bare server, GET of " + bytes + " bytes", calls,
                () -> stage.bare().rest().bytes("/" + bytes, null));
        var withFew = Calls.time(ROWS + " rows of " + few + " rooms", calls, () -> read(person));
        open(person, others, few + 1, many);
        var withMany = Calls.time(ROWS + " rows of " + many + " rooms", calls, () -> read(person));
        return new Result(name(), "one person asks for the first " + ROWS + " rows",
                List.of(bare, withFew.against(bare, "bare"), withMany.against(withFew, "few rooms")), List.of());
    }

    /** Rooms number {@code from} to {@code to}: the bits of a room's number say who is in it, so no two are alike. */
    private static void open(Person person, List<Person> others, int from, int to) {
        for (int number = from; number <= to; number++) {
            int bits = number;
            List<Person> members = IntStream.range(0, others.size())
                    .filter(i -> (bits >> i & 1) == 1)
                    .mapToObj(others::get)
                    .toList();
            members.getFirst().post(person.roomWith(members), Mark.text(number));
        }
    }

    private static void read(Person person) {
        var rows = person.recents(ROWS).conversation();
        if (rows.size() != ROWS || rows.getFirst().unread() != 1) {
            throw new IllegalStateException("Expected " + ROWS + " rooms with one unread message: " + rows);
        }
    }
}
