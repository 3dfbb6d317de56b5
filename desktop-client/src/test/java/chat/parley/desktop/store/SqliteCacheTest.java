package chat.parley.desktop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

import chat.parley.model.ConversationView;
import chat.parley.model.DeliveryView;
import chat.parley.model.DraftView;
import chat.parley.model.MessageBody;
import chat.parley.model.MessageView;
import chat.parley.model.ReadReceipt;
import chat.parley.model.RoomType;
import chat.parley.model.UserType;
import chat.parley.model.UserView;
import chat.parley.model.live.ServerFrame;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SqliteCacheTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final UserView ANA = person("ana");
    private static final UserView BORIS = person("boris");
    private static final String HALL = "hall";
    @TempDir
    private Path folder;
    private final List<SqliteCache> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(SqliteCache::close);
    }

    @Test
    void whatWasDeliveredAndHowFarRoomsReachIsThereAfterARestart() {
        SqliteCache cache = cache();
        cache.begin(HALL, posts(11, 60), 60);
        cache.hold(HALL, posts(62, 63), 60, 60);
        cache.delivered(HALL, List.of(new DeliveryView("boris", 40), new DeliveryView("vera", 60)));
        cache.delivered(HALL, List.of(new DeliveryView("boris", 12)));
        cache.agreed(new DraftView(HALL, "begun", null, 3));
        cache.agreed(new DraftView(HALL, "begun again", "m1", 4));
        SqliteCache again = restarted(cache);
        assertThat(again.drafts()).containsExactly(new DraftView(HALL, "begun again", "m1", 4));
        assertThat(again.newest(HALL, 5).orElseThrow().delivered())
                .containsExactlyInAnyOrder(new DeliveryView("boris", 40), new DeliveryView("vera", 60));
        assertThat(again.reach()).isEqualTo(Map.of(HALL, 60L));
        again.forget(HALL);
        assertThat(again.reach()).isEmpty();
    }

    @Test
    void aStretchIsThereAfterARestartAndGivenOutInPages() {
        SqliteCache cache = cache();
        cache.begin(HALL, posts(11, 60), 60);
        cache.prepend(HALL, posts(1, 10), 60);
        cache.hold(HALL, posts(61, 62), 62, 62);
        SqliteCache again = restarted(cache);
        assertThat(again.changes()).containsExactly(Map.entry(HALL, 62L));
        assertThat(again.newest(HALL, 5)).contains(new Cache.Stretch(posts(58, 62), 62, List.of()));
        assertThat(again.before(HALL, 58, 50)).isEqualTo(posts(8, 57));
        assertThat(again.before(HALL, 8, 50)).isEqualTo(posts(1, 7));
        assertThat(again.before(HALL, 1, 50)).isEmpty();
        assertThat(again.newest("another", 5)).isEmpty();
    }

    @Test
    void whatLiesBeyondAGapIsNotGivenOutBeforeTheGapIsFilled() {
        SqliteCache cache = cache();
        cache.begin(HALL, posts(1, 3), 3);
        cache.hold(HALL, posts(5, 6), 3, 3);
        assertThat(cache.newest(HALL, 9)).contains(new Cache.Stretch(posts(1, 3), 3, List.of()));
        cache.hold(HALL, posts(4, 4), 6, 6);
        assertThat(cache.newest(HALL, 9)).contains(new Cache.Stretch(posts(1, 6), 6, List.of()));
    }

    @Test
    void anEditCountsOnceAndAnEarlierVersionDoesNotComeBack() {
        SqliteCache cache = cache();
        cache.begin(HALL, posts(1, 3), 3);
        cache.hold(HALL, List.of(message(2, 5, BORIS, "edited twice")), 3, 5);
        cache.hold(HALL, List.of(message(2, 4, BORIS, "edited once")), 3, 5);
        assertThat(texts(cache)).containsExactly("text 1", "edited twice", "text 3");
    }

    @Test
    void aDeletionLeavesNoTextBehind() throws IOException {
        SqliteCache cache = cache();
        cache.begin(HALL, List.of(message(1, 1, BORIS, "a secret")), 1);
        cache.hold(new ServerFrame.MessageDeleted(HALL, "m1", 1, 2, NOON), 1, 2);
        assertThat(texts(cache)).containsExactly("");
        assertThat(cache.newest(HALL, 1).orElseThrow().messages().getFirst().deletedAt()).isEqualTo(NOON);
    }

    @Test
    void aPageThatDoesNotTouchTheStretchIsNotTaken() {
        SqliteCache cache = cache();
        cache.begin(HALL, posts(50, 60), 60);
        cache.prepend(HALL, posts(1, 10), 60);
        cache.hold(HALL, posts(20, 21), 60, 60);
        assertThat(cache.before(HALL, 50, 10)).isEmpty();
    }

    @Test
    void anOlderPageMayMakeTheStretchTrueToLess() {
        SqliteCache cache = cache();
        cache.begin(HALL, posts(11, 20), 30);
        cache.prepend(HALL, posts(1, 10), 25);
        assertThat(cache.newest(HALL, 1).orElseThrow().change()).isEqualTo(25);
    }

    @Test
    void whoReadOwnMessagesIsKnownFromTheirSteps() {
        SqliteCache cache = cache();
        List<MessageView> own = LongStream.rangeClosed(1, 4).mapToObj(i -> message(i, i, ANA, "own " + i)).toList();
        cache.begin(HALL, own, 4);
        ReadReceipt first = new ReadReceipt(BORIS.id(), NOON.plusSeconds(1), BORIS);
        ReadReceipt second = new ReadReceipt(BORIS.id(), NOON.plusSeconds(2), BORIS);
        cache.read(HALL, second, 3);
        cache.read(HALL, first, 2);
        cache.read("not kept", first, 2);
        assertThat(restarted(cache).newest(HALL, 9).orElseThrow().messages()).extracting(MessageView::readByRecipients)
                .containsExactly(List.of(first), List.of(first), List.of(second), List.of());
    }

    @Test
    void rowsAreThereAfterARestartUntilTheirRoomIsNoMore() {
        SqliteCache cache = cache();
        cache.keepRows(List.of(row(HALL, 1), row("kitchen", 2)));
        cache.keepRows(List.of(row(HALL, 3)));
        cache.begin("kitchen", posts(1, 2), 2);
        cache.forget("kitchen");
        SqliteCache again = restarted(cache);
        assertThat(again.rows()).containsExactly(row(HALL, 3));
        assertThat(again.newest("kitchen", 9)).isEmpty();
    }

    @Test
    void roomsThatAreNotInTheListAnyMoreGo() {
        SqliteCache cache = cache();
        cache.keepRows(List.of(row(HALL, 1), row("kitchen", 2)));
        cache.begin("cellar", posts(1, 2), 2);
        cache.retain(Set.of(HALL));
        assertThat(cache.rows()).containsExactly(row(HALL, 1));
        assertThat(cache.changes()).isEmpty();
    }

    @Test
    void whenThereIsTooMuchTheOldestPagesOfTheRoomsThatRestedLongestGo() {
        SqliteCache cache = new SqliteCache(file(), ANA.id(), 1_000);
        opened.add(cache);
        for (int room = 0; room < 10; room++) {
            cache.keepRows(List.of(row("r" + room, room)));
            cache.begin("r" + room, posts(1, 200), 200);
        }
        long kept = LongStream.range(0, 10).map(room -> stretch(cache, "r" + room).size()).sum();
        assertThat(kept).isLessThanOrEqualTo(1_100);
        assertThat(stretch(cache, "r0")).isEqualTo(posts(151, 200));
        assertThat(stretch(cache, "r9")).isEqualTo(posts(1, 200));
    }

    @Test
    void clearingEndsTheKeeping() throws IOException {
        SqliteCache cache = cache();
        cache.begin(HALL, posts(1, 3), 3);
        cache.clear();
        cache.begin(HALL, posts(1, 3), 3);
        assertThat(cache.newest(HALL, 9)).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void ofADamagedFileNothingWrongIsEverShown(int seed) throws IOException {
        SqliteCache cache = cache();
        cache.keepRows(List.of(row(HALL, 1)));
        cache.begin(HALL, posts(1, 400), 400);
        cache.close();
        byte[] bytes = Files.readAllBytes(file());
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        Files.write(file(), bytes);
        SqliteCache again = cache();
        assertThat(again.rows()).isIn(List.of(row(HALL, 1)), List.of());
        List<MessageView> end = again.newest(HALL, 400).map(Cache.Stretch::messages).orElse(List.of());
        assertThat(posts(1, 400)).endsWith(end.toArray(MessageView[]::new));
        again.forget(HALL);
        again.begin(HALL, posts(1, 400), 400);
        SqliteCache healed = restarted(again);
        if (healed.newest(HALL, 400).isEmpty()) { // what nothing had touched is noticed when it is read
            healed.begin(HALL, posts(1, 400), 400);
        }
        assertThat(restarted(healed).newest(HALL, 400)).as("it serves again")
                .hasValueSatisfying(stretch -> assertThat(stretch.messages()).hasSize(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRAGMA user_version = 2000000000", "DROP TABLE message", "DROP TABLE stretch"})
    void oneOfAnotherFormatBeginsAnew(String change) throws Exception {
        SqliteCache cache = cache();
        cache.begin(HALL, posts(1, 3), 3);
        cache.close();
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file()); var run = other.createStatement()) {
            run.execute(change);
        }
        SqliteCache again = cache();
        assertThat(again.newest(HALL, 9)).isEmpty();
        again.begin(HALL, posts(1, 3), 3);
        assertThat(restarted(again).newest(HALL, 9)).isPresent();
    }

    @Test
    void oneThatIsLockedOrCannotBeWrittenIsDoneWithout() throws Exception {
        SqliteCache first = cache();
        first.begin(HALL, posts(1, 3), 3);
        SqliteCache second = cache();
        second.begin(HALL, posts(1, 9), 9);
        assertThat(second.newest(HALL, 9)).isEmpty();
        assertThat(first.newest(HALL, 9).orElseThrow().change()).isEqualTo(3);
        Files.createDirectories(folder.resolve("in-the-way.db/x"));
        SqliteCache none = new SqliteCache(folder.resolve("in-the-way.db"), ANA.id());
        none.begin(HALL, posts(1, 3), 3);
        assertThat(none.rows()).isEmpty();
    }

    private Path file() {
        return folder.resolve("cache.db");
    }

    private SqliteCache cache() {
        SqliteCache cache = new SqliteCache(file(), ANA.id());
        opened.add(cache);
        return cache;
    }

    private SqliteCache restarted(SqliteCache cache) {
        cache.close();
        return cache();
    }

    private static List<String> texts(SqliteCache cache) {
        return stretch(cache, HALL).stream().map(message -> message.message().messageText()).toList();
    }

    private static List<MessageView> stretch(SqliteCache cache, String room) {
        return cache.newest(room, 10_000).orElseThrow().messages();
    }

    private static List<MessageView> posts(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(i -> message(i, i, BORIS, "text " + i)).toList();
    }

    private static MessageView message(long number, long change, UserView author, @Nullable String text) {
        return new MessageView("m" + number, HALL, new MessageBody(String.valueOf(text)), "text", author, List.of(),
                number, change, null, null, NOON, NOON, null, null, null, List.of(), null, null);
    }

    private static ConversationView row(String room, long change) {
        return new ConversationView(room, room, "m1", new MessageBody("last"), "text", BORIS, List.of(),
                List.of(ANA, BORIS), NOON.plusSeconds(change), RoomType.CONSUMER_TO_CONSUMER, 0, change, change, 0,
                false, null, ANA.id(), null, null, null, List.of(), false, null, 0, false, false, null);
    }

    private static UserView person(String name) {
        return new UserView("u-" + name, name, name, "Test", UserType.CONSUMER, null, null, NOON, NOON);
    }
}
