package chat.parley.faults.history;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was acknowledged, or what one member sees, is there for every member exactly once; and nothing is there that nobody
 * sent.
 */
final class EveryMessageOnce implements Rule {

    @Override
    public void check(Evidence evidence, Verdict.Notes notes) {
        for (String room : evidence.rooms()) {
            Map<String, Map<Send, Integer>> there = new TreeMap<>();
            evidence.finals(room).forEach((person, seen) -> there.put(person, count(evidence, person, seen, notes)));
            Set<Send> due = new LinkedHashSet<>();
            evidence.sends().stream().filter(send -> send.roomId.equals(room) && send.isPromised()).forEach(due::add);
            there.values().forEach(times -> due.addAll(times.keySet()));
            there.forEach((person, times) -> due.forEach(send -> once(send, person, times, notes)));
        }
    }

    private static void once(Send send, String person, Map<Send, Integer> times, Verdict.Notes notes) {
        int there = times.getOrDefault(send, 0);
        if (there == 0) {
            notes.add(Anomaly.LOST, send.name() + (send.isPromised() ? " was acknowledged" : " is there for others")
                    + " and " + person + " does not see it");
        } else if (there > 1) {
            notes.add(Anomaly.DUPLICATED, send.name() + " is there " + there + " times for " + person);
        }
    }

    private static Map<Send, Integer> count(Evidence evidence, String person, Fact.Final seen, Verdict.Notes notes) {
        var times = new HashMap<Send, Integer>();
        for (Said said : seen.history()) {
            Send origin = evidence.originOf(said);
            if (origin == null) {
                notes.add(Anomaly.UNEXPECTED, person + " sees " + said.name() + ", which nobody sent");
            } else {
                times.merge(origin, 1, Integer::sum);
                if (origin.isRefused()) {
                    notes.add(Anomaly.UNEXPECTED, origin.name() + " was refused, and " + person + " sees it");
                } else if (!evidence.isPossibleText(said, origin)) {
                    notes.add(Anomaly.UNEXPECTED, person + " sees " + said.name() + " in a state nobody gave it");
                }
            }
        }
        return times;
    }
}
