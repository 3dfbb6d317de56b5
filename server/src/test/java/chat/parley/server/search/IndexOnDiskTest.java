package chat.parley.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import chat.parley.server.message.LoggedMessage;
import chat.parley.server.web.Paging;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The index as a thing on disk: whatever happens to it, it finds all that it says it knows. */
class IndexOnDiskTest {

    private static final String ROOM = "r".repeat(24);

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final Paging ANY_PAGE = new Paging(0, 10);

    @TempDir
    private Path temp;
    private Path folder;

    @BeforeEach
    void fresh() {
        folder = temp.resolve("search");
    }

    @Test
    void whatWasNotCommittedIsNotClaimedAfterACrash() throws IOException {
        try (SearchIndex index = SearchFolder.open(folder, "first")) {
            index.add(ROOM, messages(1, 10));
        }
        SearchIndex crashed = SearchFolder.open(folder, "first");
        crashed.add(ROOM, messages(11, 15));
        assertThat(found(crashed, "wheel")).hasSize(15);
        crashed.abandon();
        try (SearchIndex index = SearchFolder.open(folder, "first")) {
            assertThat(index.position(ROOM)).isEqualTo(10);
            assertThat(found(index, "wheel")).hasSize(10);
            index.add(ROOM, messages(11, 15));
            assertThat(found(index, "wheel")).containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 15).boxed()
                    .toList());
        }
    }

    @Test
    void damagedInWhateverWayItIsMadeAnewOrFindsAllThatItKnows() throws IOException {
        try (SearchIndex index = SearchFolder.open(folder, "first")) {
            index.add(ROOM, messages(1, 300));
        }
        Map<String, byte[]> whole = contents();
        assertThat(whole.keySet()).hasSizeGreaterThan(3);
        int madeAnew = 0;
        for (String file : whole.keySet()) {
            for (Damage damage : Damage.values()) {
                restore(whole);
                damage.to(folder.resolve(file));
                try (SearchIndex index = SearchFolder.open(folder, "first")) {
                    assertThat(found(index, "wheel")).as("%s %s", damage, file).hasSize((int) index.position(ROOM));
                    madeAnew += index.position(ROOM) == 0 ? 1 : 0;
                }
            }
        }
        assertThat(madeAnew).isGreaterThan(whole.size());
    }

    @Test
    void anotherFormatIsMadeAnew() throws IOException {
        try (SearchIndex index = SearchFolder.open(folder, "first")) {
            index.add(ROOM, messages(1, 3));
        }
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory,
                        new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("parley.format", "0", "parley.lineage", "first").entrySet());
        }
        try (SearchIndex index = SearchFolder.open(folder, "first")) {
            assertThat(index.position(ROOM)).isZero();
            assertThat(found(index, "wheel")).isEmpty();
        }
    }

    @Test
    void theIndexOfADatabaseThatWasPutBackIsMadeAnew() throws IOException {
        try (SearchIndex index = SearchFolder.open(folder, "first")) {
            index.add(ROOM, messages(1, 3));
        }
        try (SearchIndex index = SearchFolder.open(folder, "second")) {
            assertThat(index.position(ROOM)).isZero();
            index.add(ROOM, messages(1, 2));
        }
        try (SearchIndex index = SearchFolder.open(folder, "second")) {
            assertThat(found(index, "wheel")).hasSize(2);
        }
    }

    @Test
    void countsExactlyUpToAThousand() throws IOException {
        try (SearchIndex index = SearchFolder.open(folder, "first")) {
            index.add(ROOM, messages(1, 1_000));
            assertThat(index.find(query("wheel"), SearchWish.Order.NEWEST, 50)).returns(1_000L, Findings::total)
                    .returns(true, Findings::totalIsExact);
            index.add(ROOM, messages(1_001, 1_001));
            assertThat(index.find(query("wheel"), SearchWish.Order.NEWEST, 50)).returns(1_000L, Findings::total)
                    .returns(false, Findings::totalIsExact);
        }
    }

    /** Row S4. Time of this thread, and the best of three, as other work shares this machine. */
    @Test
    void noQuestionTakesLong() throws IOException {
        try (SearchIndex index = SearchFolder.open(folder, "first")) {
            for (int from = 1; from < 20_000; from += 1_000) {
                index.add(ROOM, messages(from, from + 999));
            }
            index.commit();
            List<String> questions = nastyQuestions();
            assertThat(questions).hasSize(30);
            for (String question : questions) {
                long best = IntStream.range(0, 3).mapToLong(_ -> time(index, question)).min().orElseThrow();
                assertThat(best / 1_000_000).as(question).isLessThanOrEqualTo(100);
            }
        }
    }

    private static List<String> nastyQuestions() {
        List<String> questions = new ArrayList<>(
                List.of("(a+)+$", "^(([a-z])+.)+[A-Z]([a-z])+$", ".*.*.*.*=.*", "a*b*c*",
                        "?".repeat(400), "*", "** ??", "wh", "wheel~0.1", "\"wheel wheel\"~1000000", "wheel^999999999",
                        "[a TO z]", "{* TO *}", "NOT wheel", "-wheel", "exact:wheel", "room:*", "\\u0000\\", "a\u0000b",
                        "\ud83d", "\u0301".repeat(400), "ж".repeat(500), "w".repeat(500)));
        questions.add("wh ".repeat(20));
        questions.add("no in re wo ".repeat(5));
        questions.add(String.join(" ", IntStream.range(10, 30).mapToObj(Integer::toString).toList()));
        questions.add("колелото на велосипеда ".repeat(10));
        questions.add("\u202e\u2066wheel\u2069");
        questions.add("1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0");
        questions.add("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀");
        return questions;
    }

    private static long time(SearchIndex index, String question) {
        long start = CLOCK.getCurrentThreadCpuTime();
        found(index, question, 100);
        return CLOCK.getCurrentThreadCpuTime() - start;
    }

    private enum Damage {
        FLIPPED {
            @Override
            void to(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                if (bytes.length > 0) {
                    bytes[bytes.length / 2] ^= 1;
                    Files.write(file, bytes);
                }
            }
        },
        CUT {
            @Override
            void to(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(bytes, bytes.length * 3 / 4));
            }
        },
        GONE {
            @Override
            void to(Path file) throws IOException {
                Files.delete(file);
            }
        },
        ZEROED {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, new byte[Math.toIntExact(Files.size(file))], StandardOpenOption.TRUNCATE_EXISTING);
            }
        };

        abstract void to(Path file) throws IOException;
    }

    private Map<String, byte[]> contents() throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(each -> !each.endsWith("write.lock")).toList()) {
                contents.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private void restore(Map<String, byte[]> contents) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        for (var file : contents.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static List<Long> found(SearchIndex index, String question) {
        return found(index, question, 10_000);
    }

    private static List<Long> found(SearchIndex index, String question, int window) {
        try {
            return index.find(query(question), SearchWish.Order.NEWEST, window).messages().stream()
                    .map(IndexedMessage::number).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query query(String question) {
        Words words = Words.of(question);
        var few = new Words(words.all().stream().limit(SearchParameters.MOST_WORDS).toList());
        var wish = new SearchWish(few, Set.of(), Set.of(), Set.of(), null, null, false, SearchWish.Order.NEWEST, 0,
                ANY_PAGE);
        return MessageQuery.of(wish, List.of(ROOM), Set.of(Audience.MEMBERS));
    }

    private static List<LoggedMessage> messages(long from, long upTo) {
        return LongStream.rangeClosed(from, upTo)
                .mapToObj(number -> new LoggedMessage("m" + number, ROOM, number, number, true, "anna",
                        "The wheel number " + number + " of колелото w" + number + " no" + number,
                        Instant.ofEpochSecond(number), false, false, true))
                .toList();
    }
}
