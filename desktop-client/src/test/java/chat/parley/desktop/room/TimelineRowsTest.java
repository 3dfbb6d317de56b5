package chat.parley.desktop.room;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import chat.parley.desktop.model.Delivery;
import chat.parley.desktop.model.MessageItem;
import chat.parley.model.UserView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static chat.parley.desktop.room.Messages.ELENA;
import static chat.parley.desktop.room.Messages.GEORGI;
import static chat.parley.desktop.room.Messages.NADYA;
import static chat.parley.desktop.room.Messages.answering;
import static chat.parley.desktop.room.Messages.deleted;
import static chat.parley.desktop.room.Messages.edited;
import static chat.parley.desktop.room.Messages.message;
import static chat.parley.desktop.room.Messages.silence;
import static chat.parley.desktop.room.Messages.unsent;
import static org.assertj.core.api.Assertions.assertThat;

class TimelineRowsTest {

    private final ObservableList<MessageItem> items = FXCollections.observableArrayList();

    @Test
    void messagesOfOnePersonWithinFiveMinutesAreAGroup() {
        items.addAll(message(GEORGI, 1, 0, "a"), message(GEORGI, 2, 4, "b"), message(GEORGI, 3, 9, "c"),
                message(NADYA, 4, 9, "d"));

        assertThat(rows()).extracting(TimelineRow::first).containsExactly(true, false, true, true);
        assertThat(rows()).extracting(TimelineRow::last).containsExactly(false, true, true, true);
    }

    @Test
    void aGroupGrowsAndShrinksWithItsMessages() {
        items.addAll(message(GEORGI, 1, 0, "a"), message(NADYA, 2, 1, "b"), message(GEORGI, 3, 2, "c"));
        ObservableList<TimelineRow> rows = rows();

        items.remove(1);

        assertThat(rows).extracting(TimelineRow::first).containsExactly(true, false);
        assertThat(rows).extracting(TimelineRow::last).containsExactly(false, true);
    }

    @Test
    void aDayIsNamedOnceAlsoWhenItsFirstMessageIsLoadedLater() {
        items.addAll(message(GEORGI, 3, 0, "a"), message(NADYA, 4, 24 * 60, "b"));
        ObservableList<TimelineRow> rows = rows();
        assertThat(rows).extracting(TimelineRow::newDay).containsExactly(true, true);

        items.addAll(0, List.of(message(GEORGI, 1, -2, "x"), message(NADYA, 2, -1, "y")));

        assertThat(rows).extracting(TimelineRow::newDay).containsExactly(true, false, false, true);
    }

    @Test
    void theUnreadDividerEndsAGroupAndStaysWhereItWas() {
        items.addAll(message(GEORGI, 1, 0, "a"), message(GEORGI, 2, 1, "b"));
        TimelineRows timeline = new TimelineRows(items, this::day, id -> {});
        timeline.frame(new TimelineFrame(false, true, 2, 1));

        items.add(message(GEORGI, 3, 2, "c"));

        assertThat(timeline.rows()).extracting(TimelineRow::unread).containsExactly(0L, 1L, 0L);
        assertThat(timeline.rows()).extracting(TimelineRow::first).containsExactly(true, true, false);
    }

    @Test
    void theDividerDoesNotNeedTheVeryMessage() {
        items.addAll(message(GEORGI, 1, 0, "a"), message(NADYA, 4, 1, "b"));
        TimelineRows timeline = new TimelineRows(items, this::day, id -> {});

        timeline.frame(new TimelineFrame(false, false, 3, 7));

        assertThat(timeline.rows()).extracting(TimelineRow::unread).containsExactly(0L, 7L);
    }

    @Test
    void theRoomBeginsAboveItsFirstMessageOnly() {
        items.addAll(message(GEORGI, 1, 0, "a"), message(NADYA, 2, 1, "b"));
        TimelineRows timeline = new TimelineRows(items, this::day, id -> {});
        timeline.frame(new TimelineFrame(false, true, 0, 0));

        assertThat(timeline.rows()).extracting(TimelineRow::begins).containsExactly(true, false);
    }

    private record Note(long after, String words) implements Aside {}

    @Test
    void asidesStandBelowTheirMessageAndEndAGroup() {
        items.addAll(message(GEORGI, 3, 0, "a"), message(GEORGI, 4, 1, "b"), message(GEORGI, 6, 2, "c"),
                unsent("x", 3, "d", new Delivery.Waiting()));
        TimelineRows timeline = new TimelineRows(items, this::day, id -> {});
        ObservableList<Aside> notes = FXCollections.observableArrayList(new Note(1, "too early"), new Note(4, "one"));
        timeline.mix(notes);

        assertThat(timeline.rows()).extracting(TimelineRow::asides).containsExactly(List.of(),
                List.of(new Note(4, "one")), List.of(), List.of());
        assertThat(timeline.rows()).extracting(TimelineRow::first).containsExactly(true, false, true, true);

        notes.addAll(new Note(5, "after what is no more"), new Note(9, "newest"));
        assertThat(timeline.rows()).extracting(row -> row.asides().size()).containsExactly(0, 2, 1, 0);
        timeline.frame(new TimelineFrame(false, true, 0, 0));
        assertThat(timeline.rows().getFirst().asides()).as("before the first message of the room")
                .containsExactly(new Note(1, "too early"));
    }

    @Test
    void newerAsidesDoNotPileUpAtTheEndOfAnExcerpt() {
        items.add(message(GEORGI, 90, 0, "newest"));
        TimelineRows timeline = new TimelineRows(items, this::day, id -> {});
        timeline.mix(FXCollections.observableArrayList(new Note(10, "old"), new Note(50, "between")));
        timeline.turnTo(FXCollections.observableArrayList(message(GEORGI, 10, 0, "long ago")), TimelineFrame.BARE);

        assertThat(timeline.rows().getFirst().asides()).containsExactly(new Note(10, "old"));
    }

    @Test
    void failedAndDeletedMessagesStandAlone() {
        items.addAll(message(ELENA, 1, 0, "a"), deleted(message(ELENA, 2, 1, "b")), message(ELENA, 3, 2, "c"),
                unsent("x", 3, "d", silence()), unsent("y", 4, "e", new Delivery.Waiting()));

        assertThat(rows()).extracting(TimelineRow::first).containsOnly(true);
    }

    @Test
    void aMessageThatTheServerAcceptsKeepsItsGroup() {
        items.addAll(message(ELENA, 1, 0, "a"), unsent("k2", 1, "b", new Delivery.Waiting()));
        ObservableList<TimelineRow> rows = rows();
        TimelineRow waiting = rows.get(1);

        items.set(1, message(ELENA, 2, 1, "b"));

        assertThat(rows.get(1).first()).isEqualTo(waiting.first());
        assertThat(rows.get(1).key()).isEqualTo(waiting.key());
    }

    @Test
    void anAnswerQuotesAndFollowsItsEdits() {
        items.addAll(message(NADYA, 1, 0, "Shall I call him?"), answering(message(ELENA, 2, 3, "Call him"), "m1"));
        ObservableList<TimelineRow> rows = rows();
        assertThat(rows.get(1).quote()).isEqualTo(new Quote("m1", NADYA, "Shall I call him?", false, List.of()));

        items.set(0, edited(items.getFirst(), "Shall I write to him?"));
        assertThat(rows.get(1).quote()).isEqualTo(new Quote("m1", NADYA, "Shall I write to him?", false, List.of()));

        items.set(0, deleted(items.getFirst()));
        assertThat(rows.get(1).quote()).isEqualTo(new Quote("m1", NADYA, "", true, List.of()));
    }

    @Test
    void anAnswerQuotesOnceItsOriginalIsLoaded() {
        items.add(answering(message(ELENA, 2, 3, "Call him"), "m1"));
        ObservableList<TimelineRow> rows = rows();
        assertThat(rows.getFirst().quote()).isNull();

        items.addFirst(message(NADYA, 1, 0, "Shall I call him?"));

        assertThat(rows.get(1).quote()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void followedStepByStepTheRowsAreThoseBuiltAtOnce(long seed) {
        Random random = new Random(seed);
        TimelineRows followed = new TimelineRows(items, this::day, id -> {});
        followed.frame(new TimelineFrame(false, true, 40, 5));
        long number = 0;

        for (int step = 0; step < 200; step++) {
            int at = items.isEmpty() ? 0 : random.nextInt(items.size());
            switch (random.nextInt(5)) {
                case 0 -> items.addAll(0, List.of(some(random, ++number), some(random, ++number)));
                case 1 -> items.add(some(random, ++number));
                case 2 -> items.add(at, some(random, ++number));
                case 3 -> {
                    if (!items.isEmpty()) {
                        items.remove(at);
                    }
                }
                default -> {
                    if (!items.isEmpty()) {
                        items.set(at,
                                random.nextBoolean() ? edited(items.get(at), "e" + step) : deleted(items.get(at)));
                    }
                }
            }
        }

        TimelineRows built = new TimelineRows(FXCollections.observableArrayList(items), this::day, id -> {});
        built.frame(new TimelineFrame(false, true, 40, 5));
        assertThat(withoutQuotes(followed.rows())).isEqualTo(withoutQuotes(built.rows()));
    }

    /** A quote outlives the row it quotes; a fresh build cannot know that one. */
    private static List<TimelineRow> withoutQuotes(List<TimelineRow> rows) {
        List<TimelineRow> bare = new ArrayList<>();
        rows.forEach(row -> bare
                .add(new TimelineRow(row.item(), row.direct(), row.begins(), row.newDay(), row.unread(), row.first(),
                        row.last(), null, row.earlier(), row.lost(), row.asides())));
        return bare;
    }

    private static MessageItem some(Random random, long number) {
        UserView author = List.of(ELENA, GEORGI, NADYA).get(random.nextInt(3));
        MessageItem item = message(author, number, random.nextInt(3000), "m");
        return random.nextInt(4) == 0 ? answering(item, "m" + random.nextInt(1, 50)) : item;
    }

    private ObservableList<TimelineRow> rows() {
        return new TimelineRows(items, this::day, id -> {}).rows();
    }

    private java.time.LocalDate day(java.time.Instant when) {
        return when.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
