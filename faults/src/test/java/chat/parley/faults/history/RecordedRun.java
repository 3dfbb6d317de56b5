package chat.parley.faults.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The record of a run on a server without fault: two rooms, three members and a stranger, drawn from a seed. Tests then
 * spoil it.
 */
final class RecordedRun {

    static final String ROOM = "workshop";
    static final String STRANGER = "dora";
    private static final Map<String, List<String>> MEMBERS = Map.of(ROOM, List.of("anna", "boris", "clara"), "orders",
            List.of("anna", "boris"));

    final Map<String, List<Entry>> files = new TreeMap<>();
    private final RandomGenerator random;
    private final Map<String, List<Said>> rooms = new HashMap<>();
    private final Map<String, Long> changes = new HashMap<>();
    private final Map<String, Long> read = new HashMap<>();
    private int texts;
    private long now;

    RecordedRun(long seed, int steps) {
        random = new SplittableRandom(seed);
        Stream.of("anna", "boris", "clara", STRANGER).forEach(person -> note(person, new Fact.Began(seed, person)));
        MEMBERS.forEach((room, people) -> {
            rooms.put(room, new ArrayList<>());
            note("anna", new Fact.Opened(room, Set.copyOf(people)));
            people.forEach(person -> send(room, person)); // so that there is something to spoil, whatever the seed
        });
        for (int i = 0; i < steps; i++) {
            step();
        }
        MEMBERS.forEach((room, people) -> people.forEach(person -> end(room, person)));
    }

    private void step() {
        String room = random.nextInt(3) == 0 ? "orders" : ROOM;
        List<String> people = members(room);
        String person = people.get(random.nextInt(people.size()));
        switch (random.nextInt(10)) {
            case 0 -> edit(room, person);
            case 1 -> delete(room, person);
            case 2 -> mark(room, person);
            case 3 -> note(person, new Fact.Sending(room, "c" + ++texts, "never arrived " + texts));
            case 4 -> refused(room, person);
            case 5 -> store(room, person, sending(room, person)); // and the answer is lost
            default -> send(room, person);
        }
    }

    private Fact.Sending sending(String room, String person) {
        texts++;
        var sending = new Fact.Sending(room, random.nextInt(4) == 0 ? null : "c" + texts, "text " + texts);
        note(person, sending);
        return sending;
    }

    private void send(String room, String person) {
        Fact.Sending sending = sending(room, person);
        note(person, new Fact.Sent(sending.text(), store(room, person, sending)));
    }

    private Said store(String room, String person, Fact.Sending sending) {
        List<Said> messages = said(room);
        var said = new Said(room, room + "-" + messages.size(), messages.size() + 1, nextChange(room), person,
                sending.clientId() == null ? "made by the client" : sending.clientId(), sending.text(), false);
        messages.add(said);
        tell(said);
        return said;
    }

    private void refused(String room, String person) {
        texts++;
        note(person, new Fact.Sending(room, "c" + texts, "refused " + texts));
        note(person, new Fact.NotSent("refused " + texts, 400));
    }

    private void edit(String room, String person) {
        own(room, person).ifPresent(said -> {
            String text = "edit " + ++texts;
            note(person, new Fact.Editing(room, said.messageId(), text));
            note(person, new Fact.Edited(change(said, text, false)));
        });
    }

    private void delete(String room, String person) {
        own(room, person).ifPresent(said -> {
            note(person, new Fact.Deleting(room, said.messageId()));
            change(said, "", true);
            note(person, new Fact.Deleted(room, said.messageId()));
        });
    }

    private Said change(Said said, String text, boolean deleted) {
        var changed = new Said(said.roomId(), said.messageId(), said.number(), nextChange(said.roomId()),
                said.authorId(), said.clientId(), text, deleted);
        said(said.roomId()).set((int) said.number() - 1, changed);
        tell(changed);
        return changed;
    }

    private Optional<Said> own(String room, String person) {
        return said(room).stream().filter(said -> person.equals(said.authorId()) && !said.deleted())
                .skip(random.nextInt(3)).findFirst();
    }

    private void mark(String room, String person) {
        long upTo = random.nextInt(said(room).size()) + 1L;
        note(person, new Fact.Marked(room, upTo));
        long reached = read.merge(room + person, upTo, Math::max);
        note(person, new Fact.Row(room, unread(room, person), reached));
    }

    private void tell(Said said) {
        members(said.roomId()).forEach(person -> note(person, new Fact.Told(said)));
    }

    private void end(String room, String person) {
        List<Said> messages = List.copyOf(said(room));
        note(person, new Fact.Holds(room, messages));
        note(person, new Fact.Final(room, messages,
                messages.stream().sorted(Comparator.comparingLong(Said::change)).toList(), messages.size(),
                changes.getOrDefault(room, 0L), read.getOrDefault(room + person, 0L), unread(room, person)));
    }

    private long unread(String room, String person) {
        return said(room).stream().filter(said -> said.number() > read.getOrDefault(room + person, 0L)
                && !person.equals(said.authorId()) && !said.deleted()).count();
    }

    private static List<String> members(String room) {
        return Objects.requireNonNull(MEMBERS.get(room));
    }

    private List<Said> said(String room) {
        return Objects.requireNonNull(rooms.get(room));
    }

    List<Entry> entries(String client) {
        return Objects.requireNonNull(files.get(client));
    }

    private long nextChange(String room) {
        return changes.merge(room, 1L, Long::sum);
    }

    void note(String client, Fact fact) {
        files.computeIfAbsent(client, _ -> new ArrayList<>()).add(new Entry(++now, fact));
    }

    /** All that was recorded, as it happened. */
    void inOrder(BiConsumer<String, Fact> reader) {
        record At(String client, Entry entry) {}
        files.entrySet().stream()
                .flatMap(file -> file.getValue().stream().map(entry -> new At(file.getKey(), entry)))
                .sorted(Comparator.comparingLong(at -> at.entry.at()))
                .forEach(at -> reader.accept(at.client, at.entry.fact()));
    }

    /** Every final look at the workshop, as if the server had something else. */
    void inTheEnd(UnaryOperator<Fact.Final> change) {
        files.keySet().forEach(client -> inTheEnd(client, change));
    }

    /** What that member saw in the end. */
    void inTheEnd(String client, UnaryOperator<Fact.Final> change) {
        replace(client, Fact.Final.class, seen -> seen.roomId().equals(ROOM) ? change.apply(seen) : seen);
    }

    /** The messages of the workshop in the end, for everybody, in the history and in the changes. */
    void messages(UnaryOperator<List<Said>> change) {
        inTheEnd(seen -> with(seen, change.apply(seen.history())));
        files.keySet().forEach(client -> replace(client, Fact.Holds.class,
                held -> held.roomId().equals(ROOM) ? new Fact.Holds(ROOM, change.apply(held.messages())) : held));
    }

    <F extends Fact> void replace(String client, Class<F> kind, UnaryOperator<F> change) {
        entries(client).replaceAll(entry -> kind.isInstance(entry.fact())
                ? new Entry(entry.at(), change.apply(kind.cast(entry.fact())))
                : entry);
    }

    /** The first fact of that kind which the client recorded of the workshop. */
    <F extends Fact> F first(String client, Class<F> kind) {
        return entries(client).stream().map(Entry::fact).filter(kind::isInstance).map(kind::cast)
                .filter(fact -> fact.toString().contains(ROOM)).findFirst().orElseThrow();
    }

    static Fact.Final with(Fact.Final seen, List<Said> history) {
        long unread = history.stream().filter(said -> said.number() > seen.readUpTo()).count();
        return new Fact.Final(seen.roomId(), history,
                history.stream().sorted(Comparator.comparingLong(Said::change)).toList(), history.size(),
                seen.lastChange(), seen.readUpTo(), unread);
    }
}
