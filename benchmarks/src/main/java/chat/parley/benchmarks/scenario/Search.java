package chat.parley.benchmarks.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import chat.parley.benchmarks.driver.Person;
import chat.parley.benchmarks.limit.BareIndex;
import chat.parley.benchmarks.result.Figure;
import chat.parley.benchmarks.result.Result;
import chat.parley.benchmarks.result.Timing;
import chat.parley.model.SearchAnswer;

/** Finding messages among many: what is asked of the index, and what of rights, texts and the way there. */
final class Search implements Scenario {

    private static final int PAGE = 20;
    private static final Duration LONGEST_FILL = Duration.ofMinutes(8);
    private static final Duration LONGEST_LAG = Duration.ofMinutes(1);

    /** A question, and the word of it that a bare index is asked for. */
    private record Question(String what, String query, String word, boolean beginning) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question("one of a thousand", "0000123", "0000123", false),
            new Question("a beginning, one in ten", "00001", "00001", true),
            new Question("a word of all of them", "спешност", "спешност", false),
            new Question("four words of all of them", "няма спешност order yesterday", "спешност", false));

    @Override
    public String name() {
        return "search";
    }

    @Override
    public Result play(Stage stage) {
        int wanted = stage.scale().of(1_200, 4_000, 100_000);
        int calls = stage.scale().of(10, 50, 500);
        Person reader = stage.parley().person();
        List<String> rooms = stage.parley().crowd(8).stream().map(other -> reader.roomWith(List.of(other))).toList();
        int messages = Posts.fill(reader, rooms, wanted, LONGEST_FILL);
        double lag = untilAllIsFound(reader);
        var timings = new ArrayList<Timing>();
        var figures = new ArrayList<>(List.of(new Figure("all found after the last acknowledgement", lag, "ms")));
        try (var index = new BareIndex(stage.folder().resolve("bare-index"), messages, Mark::text)) {
            figures.add(new Figure("limit: bare Lucene, texts indexed", index.perSecond(), "per s"));
            for (Question question : QUESTIONS) {
                Timing bare = Calls.time("limit: bare Lucene, " + question.what(), calls,
                        () -> index.find(question.word(), question.beginning(), PAGE));
                timings.add(bare);
                timings.add(Calls.time(question.what(), calls, () -> found(reader, question)).against(bare, "bare"));
            }
        }
        return new Result(name(), "one person, " + PAGE + " of what is found among " + messages + " messages in "
                + rooms.size() + " rooms", timings, figures);
    }

    private static void found(Person reader, Question question) {
        SearchAnswer answer = reader.search(question.query(), PAGE);
        if (answer.hits().isEmpty() || !answer.complete()) {
            throw new IllegalStateException("Not found, or not all: " + question + ": " + answer.total());
        }
    }

    /** In milliseconds. */
    private static double untilAllIsFound(Person reader) {
        long start = System.nanoTime();
        while (!reader.search("order", 1).complete()) {
            if (System.nanoTime() - start > LONGEST_LAG.toNanos()) {
                throw new IllegalStateException("The index does not catch up");
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
