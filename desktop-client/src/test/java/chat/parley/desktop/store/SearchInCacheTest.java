package chat.parley.desktop.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import chat.parley.desktop.store.Cache.Found;
import chat.parley.desktop.store.Cache.Wanted;
import chat.parley.model.AttachmentView;
import chat.parley.model.MessageBody;
import chat.parley.model.MessageView;
import chat.parley.model.UserType;
import chat.parley.model.UserView;
import chat.parley.model.live.ServerFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What was kept is found without the server, as it was heard last, and nothing that was let go. */
class SearchInCacheTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final UserView ANA = person("ana");
    private static final UserView BORIS = person("boris");
    private static final String HALL = "hall";

    @TempDir
    private Path folder;
    private SqliteCache cache;

    @BeforeEach
    void open() {
        cache = new SqliteCache(folder.resolve("cache.db"), ANA.id(), 2_000);
    }

    @AfterEach
    void close() {
        cache.close();
    }

    @ParameterizedTest
    @CsvSource({"колело, Предното КОЛЕЛО е тук", "кол, Двете колела", "маика, Майка ми", "ёж, Еж",
        "wheel rear, rear wheels",
        "292, 292 mm", "ра, Работилница"})
    void findsByBeginningsWithoutCaseAndMarks(String words, String text) {
        cache.begin(HALL, List.of(message(1, 1, ANA, "Нищо"), message(2, 2, BORIS, text)), 2);
        assertThat(found(words)).containsExactly(text);
    }

    @Test
    void whatIsEditedDeletedOrForgottenIsFoundAsItIs() {
        cache.begin(HALL, List.of(message(1, 1, ANA, "One wheel"), message(2, 2, BORIS, "Two wheels")), 2);
        assertThat(found("wheel")).containsExactly("Two wheels", "One wheel");
        cache.hold(HALL, List.of(message(1, 3, ANA, "One saddle")), 2, 3);
        assertThat(found("wheel")).containsExactly("Two wheels");
        assertThat(found("saddle")).containsExactly("One saddle");
        cache.hold(new ServerFrame.MessageDeleted(HALL, "m2", 2, 4, NOON), 2, 4);
        assertThat(found("wheel")).isEmpty();
        cache.begin("attic", List.of(message("attic", 1, 1, BORIS, "A saddle, too")), 1);
        cache.retain(Set.of("attic"));
        assertThat(found("saddle")).containsExactly("A saddle, too");
        cache.forget("attic");
        assertThat(found("saddle")).isEmpty();
    }

    @Test
    void whatLiesBeyondAGapOrWasLetGoIsNotFound() {
        cache.begin(HALL, List.of(message(1, 1, ANA, "wheel 1")), 1);
        cache.hold(HALL, List.of(message(3, 3, ANA, "wheel 3")), 1, 1);
        assertThat(found("wheel")).containsExactly("wheel 1");
        cache.hold(HALL, List.of(message(2, 2, ANA, "wheel 2")), 3, 3);
        assertThat(found("wheel")).containsExactly("wheel 3", "wheel 2", "wheel 1");
        cache.begin(HALL, List.of(message(9, 9, ANA, "wheel 9")), 9);
        assertThat(found("wheel")).containsExactly("wheel 9");
    }

    @Test
    void filtersNarrowAndPagesFollow() {
        cache.begin(HALL, List.of(message(1, 1, ANA, "wheel 1"), message(2, 2, BORIS, "wheel 2"),
                message(3, 3, BORIS, "wheel https://example.org")), 3);
        assertThat(texts(new Wanted(Spelled.of("wheel"), false, HALL, BORIS.id(), null, null, false, false)))
                .containsExactly("wheel https://example.org", "wheel 2");
        assertThat(texts(new Wanted(Spelled.of(""), false, null, null, null, null, true, false)))
                .containsExactly("wheel https://example.org");
        assertThat(texts(new Wanted(Spelled.of("wheel"), false, "attic", null, null, null, false, false))).isEmpty();
        assertThat(texts(new Wanted(Spelled.of("wheel"), false, null, null, NOON.plusSeconds(3), null, false, false)))
                .containsExactly("wheel https://example.org");
        assertThat(texts(new Wanted(Spelled.of("wheel"), false, null, null, null, NOON.plusSeconds(2), false, false)))
                .containsExactly("wheel 1");
        Found second = cache.find(all("wheel"), 2, 2);
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.messages()).hasSize(1);
    }

    @Test
    void whatHasAFileIsFoundByThat() {
        MessageView plain = message(1, 1, ANA, "wheel");
        MessageView file = new MessageView("m2", HALL, new MessageBody(""), "text", ANA, List.of(), 2, 2, null, null,
                NOON,
                NOON, null, null, null,
                List.of(new AttachmentView("f", "plan.pdf", "application/pdf", 9, null, null, false)),
                null, null);
        cache.begin(HALL, List.of(plain, file), 2);
        assertThat(cache.find(new Wanted(Spelled.of(""), false, null, null, null, null, false, true), 0, 9).messages())
                .extracting(MessageView::id).containsExactly("m2");
    }

    @Test
    void whatWasLookedForLastIsKeptUntilTheCacheGoes() {
        cache.keepSearches(List.of("wheel in:hall", "brake"));
        cache.keepSearches(List.of("has:file", "wheel in:hall", "brake"));
        assertThat(cache.searches()).containsExactly("has:file", "wheel in:hall", "brake");
        cache.clear();
        assertThat(cache.searches()).isEmpty();
    }

    /** A question that SQLite does not understand would count as damage, and cost the cache. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\" OR * NEAR(", "a\"b", "*", "(a+)+$", "col:wheel", "^wheel", "-wheel",
        "AND OR NOT",
        "½ ǅ ⅷ", "😀", "\u0301", "a_b", "{wheel} : x", "'; DROP TABLE message; --"})
    void noSignHasAMeaningOfItsOwn(String nasty) {
        cache.begin(HALL, List.of(message(1, 1, ANA, "wheel 1")), 1);
        cache.find(all(nasty), 0, 10);
        assertThat(found("wheel")).containsExactly("wheel 1");
    }

    private List<String> found(String words) {
        return texts(all(words));
    }

    private static Wanted all(String words) {
        return new Wanted(Spelled.of(words), true, null, null, null, null, false, false);
    }

    private List<String> texts(Wanted wanted) {
        return cache.find(wanted, 0, 50).messages().stream().map(message -> message.message().messageText()).toList();
    }

    private static MessageView message(long number, long change, UserView author, String text) {
        return message(HALL, number, change, author, text);
    }

    private static MessageView message(String room, long number, long change, UserView author, String text) {
        Instant time = NOON.plusSeconds(number);
        return new MessageView("m" + number, room, new MessageBody(text), "text", author, List.of(), number, change,
                null,
                null, time, time, null, null, null, List.of(), null, null);
    }

    private static UserView person(String name) {
        return new UserView("u-" + name, name, name, "Test", UserType.CONSUMER, null, null, NOON, NOON);
    }
}
