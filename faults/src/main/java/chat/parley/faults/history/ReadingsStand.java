package chat.parley.faults.history;

/** What anybody was told of how far others have read is still so in the end, or they have read on; and they had something to read. */
final class ReadingsStand implements Rule {

    @Override
    public void check(Evidence evidence, Verdict.Notes notes) {
        evidence.clients().forEach(client -> client.facts(Fact.ReadByOther.class)
                .forEach(read -> holds(client, read, evidence, notes)));
    }

    private static void holds(Evidence.Book client, Fact.ReadByOther read, Evidence evidence, Verdict.Notes notes) {
        String what = client.client() + " was told that " + read.personId() + " has read room " + read.roomId()
                + " up to "
                + read.upTo();
        if (!evidence.isMember(client.personId(), read.roomId())) {
            notes.add(Anomaly.LEAKED, what);
            return;
        }
        Fact.Final seen = evidence.finals(read.roomId()).get(read.personId());
        if (seen == null) {
            notes.add(Anomaly.UNEXPECTED, what + ", who is no member of it");
        } else if (read.upTo() > seen.lastNumber()) {
            notes.add(Anomaly.WRONG_UNREAD, what + ", which goes only to " + seen.lastNumber());
        } else if (read.upTo() > seen.readUpTo()) {
            notes.add(Anomaly.WRONG_UNREAD, what + ", who is back at " + seen.readUpTo());
        }
    }
}
