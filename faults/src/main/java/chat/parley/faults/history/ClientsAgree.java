package chat.parley.faults.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A client that caught up holds what the server has: the same messages in the same order with the same content. */
final class ClientsAgree implements Rule {

    @Override
    public void check(Evidence evidence, Verdict.Notes notes) {
        for (Evidence.Book client : evidence.clients()) {
            for (Fact.Holds held : client.facts(Fact.Holds.class)) {
                Fact.Final truth = evidence.finals(held.roomId()).get(client.personId());
                if (truth != null) {
                    compare(client.client(), held.messages(), truth.history(), notes);
                }
            }
        }
    }

    private static void compare(String client, List<Said> held, List<Said> truth, Verdict.Notes notes) {
        Map<String, Said> rest = new HashMap<>();
        for (Said said : held) {
            if (rest.put(said.messageId(), said) != null) {
                notes.add(Anomaly.DUPLICATED, client + " shows " + said.name() + " more than once");
            }
        }
        long before = 0;
        for (Said said : held) {
            if (said.number() < before) {
                notes.add(Anomaly.DISORDER, client + " shows " + said.name() + " after number " + before);
            }
            before = said.number();
        }
        for (Said said : truth) {
            Said mine = rest.remove(said.messageId());
            if (mine == null) {
                notes.add(Anomaly.LOST, client + " does not hold " + said.name());
            } else if (mine.number() != said.number() || !mine.text().equals(said.text())
                    || mine.deleted() != said.deleted()) {
                notes.add(Anomaly.DISORDER, client + " holds an older or another state of " + said.name());
            }
        }
        rest.values().forEach(said -> notes.add(Anomaly.UNEXPECTED, client + " holds " + said.name()
                + ", which the server does not have"));
    }
}
