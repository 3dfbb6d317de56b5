package chat.parley.faults.history;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers are dense, all members see the same, and whoever began after an acknowledgement stands behind it. */
final class OneOrder implements Rule {

    @Override
    public void check(Evidence evidence, Verdict.Notes notes) {
        for (String room : evidence.rooms()) {
            Map<String, Fact.Final> finals = evidence.finals(room);
            finals.forEach((person, seen) -> {
                dense(person, seen, notes);
                sameAsChanges(person, seen, notes);
            });
            Fact.Final first = finals.values().iterator().next();
            finals.forEach((person, seen) -> {
                if (!seen.history().equals(first.history())) {
                    notes.add(Anomaly.DISORDER, person + " sees room " + room + " differently from another member");
                }
            });
            outboxOrder(evidence, first, notes);
            realTime(evidence.sends().stream().filter(send -> send.roomId.equals(room)).toList(), first, notes);
        }
    }

    private static void dense(String person, Fact.Final seen, Verdict.Notes notes) {
        long expected = 0;
        for (Said said : seen.history()) {
            expected++;
            if (said.number() != expected) {
                notes.add(Anomaly.GAP, person + " sees " + said.name() + " where number " + expected + " belongs");
                return;
            }
        }
        if (seen.lastNumber() != expected) {
            notes.add(Anomaly.GAP, "room " + seen.roomId() + " says it ends at number " + seen.lastNumber() + ", but "
                    + person + " sees " + expected + " messages");
        }
    }

    /** What changed after 0 is everything, once, in the order of its latest change. */
    private static void sameAsChanges(String person, Fact.Final seen, Verdict.Notes notes) {
        List<Said> byChange = seen.history().stream().sorted(Comparator.comparingLong(Said::change)).toList();
        if (!byChange.equals(seen.changes())) {
            notes.add(Anomaly.DISORDER, person + " gets changes of room " + seen.roomId()
                    + " that do not lead to its history");
        }
        long newest = byChange.isEmpty() ? 0 : byChange.getLast().change();
        if (seen.lastChange() != newest) {
            notes.add(Anomaly.GAP, "room " + seen.roomId() + " says its last change is " + seen.lastChange() + ", but "
                    + person + " sees " + newest);
        }
    }

    /** What one client put into its outbox for one room left it in that order, whether or not an answer came. */
    private static void outboxOrder(Evidence evidence, Fact.Final seen, Verdict.Notes notes) {
        Map<String, Send> latest = new HashMap<>();
        for (Said said : seen.history()) {
            Send send = evidence.originOf(said);
            if (send != null && send.clientId == null) {
                Send before = latest.put(send.client, send);
                if (before != null && before.invokedAt > send.invokedAt) {
                    notes.add(Anomaly.DISORDER, send.name() + " was written before " + before.name()
                            + " and stands behind it");
                }
            }
        }
    }

    /** A message that was sent after another one was acknowledged, by whomever, has the greater number. */
    private static void realTime(List<Send> sends, Fact.Final seen, Verdict.Notes notes) {
        Map<String, Long> numbers = new HashMap<>();
        seen.history().forEach(said -> numbers.put(said.messageId(), said.number()));
        var begun = sends.stream().filter(send -> send.post() != null)
                .sorted(Comparator.comparingLong(send -> send.invokedAt)).toList();
        var ended = begun.stream().sorted(Comparator.comparingLong(Send::ackedAt)).toList();
        long highest = 0;
        int next = 0;
        for (Send send : begun) {
            while (next < ended.size() && ended.get(next).ackedAt() < send.invokedAt) {
                highest = Math.max(highest, number(ended.get(next++), numbers));
            }
            long number = number(send, numbers);
            if (number != 0 && number < highest) {
                notes.add(Anomaly.DISORDER, send.name() + " has number " + number + ", though " + highest
                        + " was acknowledged before it was sent");
            }
        }
    }

    private static long number(Send send, Map<String, Long> numbers) {
        Said post = send.post();
        return post == null ? 0 : numbers.getOrDefault(post.messageId(), 0L);
    }
}
