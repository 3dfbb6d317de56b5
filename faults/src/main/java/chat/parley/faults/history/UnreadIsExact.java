package chat.parley.faults.history;

import java.util.HashMap;
import java.util.Map;

/** Unread is what a recount gives, and positions of reading never move back. */
final class UnreadIsExact implements Rule {

    @Override
    public void check(Evidence evidence, Verdict.Notes notes) {
        for (String room : evidence.rooms()) {
            evidence.finals(room).forEach((person, seen) -> {
                long recount = seen.history().stream().filter(said -> said.number() > seen.readUpTo()
                        && !person.equals(said.authorId()) && !said.deleted()).count();
                if (recount != seen.unread()) {
                    notes.add(Anomaly.WRONG_UNREAD, "room " + room + " tells " + person + " of " + seen.unread()
                            + " unread; a recount after " + seen.readUpTo() + " gives " + recount);
                }
            });
        }
        evidence.clients().forEach(client -> neverBack(client, notes));
    }

    private static void neverBack(Evidence.Book client, Verdict.Notes notes) {
        Map<String, Long> reached = new HashMap<>();
        client.entries().forEach(entry -> {
            switch (entry.fact()) {
                case Fact.Marked(var room, var upTo) -> reached.merge(room, upTo, Math::max);
                case Fact.Row(var room, _, var readUpTo) -> seen(client, room, readUpTo, reached, notes);
                case Fact.Final seen -> seen(client, seen.roomId(), seen.readUpTo(), reached, notes);
                default -> {
                    // Says nothing of reading.
                }
            }
        });
    }

    private static void seen(Evidence.Book client, String room, long readUpTo, Map<String, Long> reached,
            Verdict.Notes notes) {
        long before = reached.getOrDefault(room, 0L);
        if (readUpTo < before) {
            notes.add(Anomaly.WRONG_UNREAD, client.client() + " had read room " + room + " up to " + before
                    + " and is now told " + readUpTo);
        }
        reached.put(room, Math.max(before, readUpTo));
    }
}
