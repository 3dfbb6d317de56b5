package chat.parley.faults.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whatever anybody heard, read or was answered is still true in the end, or was changed by somebody: no number names two
 * messages, no change has two contents, edits and deletions that were acknowledged hold, and nothing was shown that then
 * was not kept.
 */
final class WhatWasToldStands implements Rule {

    @Override
    public void check(Evidence evidence, Verdict.Notes notes) {
        Map<String, List<Evidence.Telling>> tellings = evidence.tellings().stream()
                .collect(Collectors.groupingBy(telling -> telling.said().roomId()));
        for (String room : evidence.rooms()) {
            Map<String, Said> now = new HashMap<>();
            evidence.finals(room).values().iterator().next().history().forEach(said -> now.put(said.messageId(), said));
            Map<Long, Said> byChange = new HashMap<>();
            now.values().forEach(said -> byChange.put(said.change(), said));
            tellings.getOrDefault(room, List.of()).forEach(telling -> holds(telling, now, byChange, notes));
            evidence.clients().forEach(client -> client.facts(Fact.Deleted.class).stream()
                    .filter(deleted -> deleted.roomId().equals(room)).forEach(deleted -> {
                        Said said = now.get(deleted.messageId());
                        if (said != null && !said.deleted()) {
                            notes.add(Anomaly.LOST, "the deletion of " + said.name() + ", acknowledged to "
                                    + client.client());
                        }
                    }));
        }
    }

    private static void holds(Evidence.Telling telling, Map<String, Said> now, Map<Long, Said> byChange,
            Verdict.Notes notes) {
        Said said = telling.said();
        String who = telling.to().client();
        Said kept = now.get(said.messageId());
        if (kept == null) {
            notes.add(Anomaly.LOST, who + " was told of " + said.name() + ", which is not there");
        } else if (kept.number() != said.number()) {
            notes.add(Anomaly.DISORDER, who + " was told of " + said.name() + ", which now is number " + kept.number());
        } else if (kept.change() < said.change()) {
            notes.add(Anomaly.LOST, who + " was told of " + said.name() + ", which is back at " + kept.change());
        } else if (said.change() > 0) {
            Said same = byChange.putIfAbsent(said.change(), said);
            if (same != null && !same.agreesWith(said)) {
                notes.add(Anomaly.DISORDER, who + " was told of " + said.name() + ", but that change is also "
                        + same.name() + (same.messageId().equals(said.messageId()) ? " with another content" : ""));
            }
        }
    }
}
