package chat.parley.faults.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static chat.parley.faults.history.RecordedRun.ROOM;
import static chat.parley.faults.history.RecordedRun.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class CheckerTest {

    private static final int STEPS = 60;
    private static final int SEEDS = 50;

    @Test
    void aRunWithoutFaultIsClean() {
        for (long seed = 0; seed < 200; seed++) {
            Verdict verdict = Checker.check(new RecordedRun(seed, STEPS).files);

            assertThat(verdict.clean()).as(verdict.toString()).isTrue();
            assertThat(verdict.acknowledged()).isGreaterThan(10);
        }
    }

    @Test
    void whatArrivedWithoutAnAnswerIsRecoveredAndNoFault() {
        var run = new RecordedRun(1, 0);
        run.note("anna", new Fact.Sending("orders", "late", "late"));
        Verdict before = Checker.check(run.files);
        run.files.replaceAll((client, entries) -> entries.stream()
                .filter(entry -> !(entry.fact() instanceof Fact.Sent)).toList());

        assertThat(before.recovered()).isZero();
        assertThat(Checker.check(run.files).recovered()).isEqualTo(5);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("spoilt")
    void everyKindOfFaultIsFound(Anomaly anomaly, String fault, Consumer<RecordedRun> spoil) {
        for (long seed = 0; seed < SEEDS; seed++) {
            var run = new RecordedRun(seed, STEPS);
            spoil.accept(run);

            Verdict verdict = Checker.check(run.files);

            assertThat(verdict.found()).as("%s, seed %s", fault, seed).containsKey(anomaly);
            assertThat(verdict.toString()).contains("seed " + seed).contains(anomaly + ": ");
        }
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                fault(Anomaly.LOST, "the last message is missing for one member",
                        run -> run.inTheEnd("clara", seen -> RecordedRun.with(seen, withoutLast(seen.history())))),
                fault(Anomaly.LOST, "an acknowledged message is gone and the rest closed ranks",
                        run -> run.messages(CheckerTest::withoutFirst)),
                fault(Anomaly.LOST, "something was told that was not kept",
                        run -> run.note("boris", new Fact.Told(message("phantom", 1)))),
                fault(Anomaly.LOST, "what a client had promised to keep never arrived", run -> {
                    run.note("anna", new Fact.Sending(ROOM, null, "kept"));
                    run.note("anna", new Fact.Kept("kept"));
                }),
                fault(Anomaly.LOST, "an acknowledged edit fell back", CheckerTest::editOnceMoreThanKept),
                fault(Anomaly.LOST, "an acknowledged deletion was undone", run -> run.note("anna",
                        new Fact.Deleted(ROOM, standing(run).messageId()))),
                fault(Anomaly.LOST, "a client that caught up lacks a message",
                        run -> run.replace("boris", Fact.Holds.class,
                                held -> new Fact.Holds(held.roomId(), withoutLast(held.messages())))),
                fault(Anomaly.DUPLICATED, "a message is there twice",
                        run -> run.messages(all -> with(all, again(all.getFirst(), all.size() + 1)))),
                fault(Anomaly.DUPLICATED, "a message is there again under another client id",
                        CheckerTest::sentAgainUnderAnotherClientId),
                fault(Anomaly.DUPLICATED, "a client shows a message twice", run -> run.replace("boris",
                        Fact.Holds.class,
                        held -> new Fact.Holds(held.roomId(), with(held.messages(), held.messages().getLast())))),
                fault(Anomaly.UNEXPECTED, "a message nobody sent",
                        run -> run.messages(all -> with(all, message("stray", all.size() + 1)))),
                fault(Anomaly.UNEXPECTED, "a text nobody wrote",
                        run -> run.messages(all -> changed(all, said -> content(said, "mangled", false)))),
                fault(Anomaly.UNEXPECTED, "a deletion nobody wanted", CheckerTest::deleteUnwanted),
                fault(Anomaly.UNEXPECTED, "a refused message is there", run -> run.note("anna", new Fact.NotSent(
                        refusable(run), 400))),
                fault(Anomaly.UNEXPECTED, "a client holds what the server does not",
                        run -> run.replace("boris", Fact.Holds.class,
                                held -> new Fact.Holds(held.roomId(), with(held.messages(), message("stray", 999))))),
                fault(Anomaly.DISORDER, "two members see two messages the other way round",
                        run -> run.inTheEnd("clara", seen -> RecordedRun.with(seen, swapped(seen.history())))),
                fault(Anomaly.DISORDER, "all see them in another order than they were written",
                        run -> run.messages(CheckerTest::swapped)),
                fault(Anomaly.DISORDER, "an outbox was not emptied in order, and no answer came",
                        CheckerTest::outboxOutOfOrder),
                fault(Anomaly.DISORDER, "an event gave another number", run -> run.note("boris",
                        new Fact.Told(again(run.first("clara", Fact.Told.class).said(), 77)))),
                fault(Anomaly.DISORDER, "one change has two contents", run -> run.note("boris",
                        new Fact.Told(content(run.first("clara", Fact.Told.class).said(), "otherwise", false)))),
                fault(Anomaly.DISORDER, "one change has two messages", run -> run.note("boris",
                        new Fact.Told(sameChange(run.first("clara", Fact.Final.class).history())))),
                fault(Anomaly.DISORDER, "changes do not lead to the history",
                        run -> run.inTheEnd("boris", CheckerTest::withoutAChange)),
                fault(Anomaly.DISORDER, "a client holds an older state", run -> run.replace("boris", Fact.Holds.class,
                        held -> new Fact.Holds(held.roomId(),
                                changed(held.messages(), said -> content(said, "older", said.deleted()))))),
                fault(Anomaly.GAP, "a number is missing",
                        run -> run.messages(all -> changed(all, said -> again(said, all.size() + 7)))),
                fault(Anomaly.GAP, "the room says it is longer", run -> run.inTheEnd(seen -> ends(seen, 1, 0))),
                fault(Anomaly.GAP, "the room says it changed more often",
                        run -> run.inTheEnd(seen -> ends(seen, 0, 1))),
                fault(Anomaly.WRONG_UNREAD, "one too many is unread", run -> run.inTheEnd("anna",
                        seen -> reading(seen, seen.readUpTo(), seen.unread() + 1))),
                fault(Anomaly.WRONG_UNREAD, "an acknowledged position of reading is forgotten",
                        CheckerTest::forgetsReading),
                fault(Anomaly.WRONG_UNREAD, "a position of reading moved back on the way", run -> {
                    run.note("anna", new Fact.Row(ROOM, 0, 900));
                    run.note("anna", new Fact.Row(ROOM, 1, 899));
                }),
                fault(Anomaly.WRONG_UNREAD, "a position of reading that was told is forgotten",
                        run -> run.note("clara", new Fact.ReadByOther(ROOM, "boris",
                                run.first("boris", Fact.Final.class).readUpTo() + 1))),
                fault(Anomaly.WRONG_UNREAD, "somebody has read what is not there",
                        run -> run.note("clara", new Fact.ReadByOther(ROOM, "boris", 10_000))),
                fault(Anomaly.LEAKED, "a stranger heard of reading",
                        run -> run.note(STRANGER, new Fact.ReadByOther(ROOM, "boris", 1))),
                fault(Anomaly.LEAKED, "a stranger heard of a message",
                        run -> run.note(STRANGER, new Fact.Told(run.first("anna", Fact.Told.class).said()))),
                fault(Anomaly.LEAKED, "a member of one room saw the other's row",
                        run -> run.note("clara", new Fact.Row("orders", 0, 0))),
                fault(Anomaly.LEAKED, "a stranger was let in",
                        run -> run.note(STRANGER, new Fact.LetIn("PUT mark-read: 200"))));
    }

    @Test
    void aRunAtWhoseEndNobodyLookedIsNoProof() {
        var run = new RecordedRun(3, STEPS);
        run.entries("clara").removeIf(entry -> entry.fact() instanceof Fact.Final);

        assertThatThrownBy(() -> Checker.check(run.files)).hasMessageContaining("Nobody looked at room " + ROOM);
    }

    @Test
    void theFilesGiveTheSameVerdict(@TempDir Path folder) {
        var run = new RecordedRun(4, STEPS);
        run.note(STRANGER, new Fact.LetIn("GET history: 200"));
        var files = new TreeMap<String, HistoryFile>();
        run.files.keySet().forEach(client -> files.put(client, HistoryFile.open(folder, client, 4, client)));
        run.inOrder((client, fact) -> {
            if (!(fact instanceof Fact.Began)) {
                Objects.requireNonNull(files.get(client)).append(fact);
            }
        });
        files.values().forEach(HistoryFile::close);

        assertThat(Checker.check(folder)).isEqualTo(Checker.check(run.files));
    }

    private static Arguments fault(Anomaly anomaly, String what, Consumer<RecordedRun> spoil) {
        return arguments(anomaly, what, spoil);
    }

    private static List<Said> withoutLast(List<Said> all) {
        return all.subList(0, all.size() - 1);
    }

    /** An acknowledged one, as the first is by the making of the run; those behind it move up. */
    private static List<Said> withoutFirst(List<Said> all) {
        return all.stream().skip(1).map(said -> again(said, said.number() - 1)).toList();
    }

    private static List<Said> with(List<Said> all, Said more) {
        return Stream.concat(all.stream(), Stream.of(more)).toList();
    }

    /** With another state of the last message. */
    private static List<Said> changed(List<Said> all, UnaryOperator<Said> change) {
        return with(withoutLast(all), change.apply(all.getLast()));
    }

    private static List<Said> swapped(List<Said> all) {
        var messages = new ArrayList<>(all);
        Collections.swap(messages, 0, 1);
        messages.set(0, again(messages.get(0), 1));
        messages.set(1, again(messages.get(1), 2));
        return messages;
    }

    private static Said message(String id, long number) {
        return new Said(ROOM, id, number, 9_999, "anna", id, id, false);
    }

    private static Said again(Said said, long number) {
        return new Said(said.roomId(), said.messageId(), number, said.change(), said.authorId(), said.clientId(),
                said.text(), said.deleted());
    }

    private static Said content(Said said, String text, boolean deleted) {
        return new Said(said.roomId(), said.messageId(), said.number(), said.change(), said.authorId(),
                said.clientId(), text, deleted);
    }

    /** The second message, told with the change of the first. */
    private static Said sameChange(List<Said> history) {
        Said second = history.get(1);
        long change = Math.min(history.getFirst().change(), second.change() - 1);
        return new Said(ROOM, second.messageId(), 2, change, second.authorId(), second.clientId(), "else", false);
    }

    private static void editOnceMoreThanKept(RecordedRun run) {
        Said said = standing(run);
        run.note(String.valueOf(said.authorId()), new Fact.Editing(ROOM, said.messageId(), "later"));
        run.note(String.valueOf(said.authorId()), new Fact.Edited(new Said(ROOM, said.messageId(), said.number(),
                9_999, said.authorId(), said.clientId(), "later", false)));
    }

    private static void sentAgainUnderAnotherClientId(RecordedRun run) {
        Fact.Sent sent = run.first("anna", Fact.Sent.class);
        run.messages(all -> with(all, new Said(ROOM, "twin", all.size() + 1, 9_999, "anna", "fresh", sent.text(),
                false)));
    }

    private static void outboxOutOfOrder(RecordedRun run) {
        run.note("anna", new Fact.Sending(ROOM, null, "first"));
        run.note("anna", new Fact.Sending(ROOM, null, "second"));
        run.messages(all -> with(with(all, new Said(ROOM, "b", all.size() + 1L, 9_998, "anna", "b", "second", false)),
                new Said(ROOM, "a", all.size() + 2L, 9_999, "anna", "a", "first", false)));
    }

    private static void deleteUnwanted(RecordedRun run) {
        String victim = standing(run).messageId();
        run.messages(all -> all.stream()
                .map(said -> said.messageId().equals(victim) ? content(said, "", true) : said).toList());
    }

    /** The text of a message whose acknowledgement is struck from the record. */
    private static String refusable(RecordedRun run) {
        Fact.Sent sent = run.first("anna", Fact.Sent.class);
        run.entries("anna").removeIf(entry -> entry.fact().equals(sent));
        return sent.text();
    }

    private static void forgetsReading(RecordedRun run) {
        run.note("anna", new Fact.Marked(ROOM, 3));
        run.inTheEnd("anna", seen -> reading(seen, 0, seen.history().stream()
                .filter(said -> !"anna".equals(said.authorId()) && !said.deleted()).count()));
        run.entries("anna").sort((one, other) -> Boolean.compare(one.fact() instanceof Fact.Final,
                other.fact() instanceof Fact.Final));
    }

    private static Said standing(RecordedRun run) {
        return run.first("anna", Fact.Final.class).history().stream().filter(said -> !said.deleted()).findFirst()
                .orElseThrow();
    }

    private static Fact.Final ends(Fact.Final seen, long numbers, long changes) {
        return new Fact.Final(ROOM, seen.history(), seen.changes(), seen.lastNumber() + numbers,
                seen.lastChange() + changes, seen.readUpTo(), seen.unread());
    }

    private static Fact.Final reading(Fact.Final seen, long readUpTo, long unread) {
        return new Fact.Final(ROOM, seen.history(), seen.changes(), seen.lastNumber(), seen.lastChange(), readUpTo,
                unread);
    }

    private static Fact.Final withoutAChange(Fact.Final seen) {
        return new Fact.Final(ROOM, seen.history(), withoutLast(seen.changes()), seen.lastNumber(), seen.lastChange(),
                seen.readUpTo(), seen.unread());
    }
}
