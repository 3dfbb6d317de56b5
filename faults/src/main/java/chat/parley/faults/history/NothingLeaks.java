package chat.parley.faults.history;

import org.jspecify.annotations.Nullable;

/** Whoever is not a member of a room is told nothing of it and let in nowhere. */
final class NothingLeaks implements Rule {

    @Override
    public void check(Evidence evidence, Verdict.Notes notes) {
        evidence.clients().forEach(client -> client.entries().forEach(entry -> {
            String room = toldOf(entry.fact());
            if (room != null && !evidence.isMember(client.personId(), room)) {
                notes.add(Anomaly.LEAKED, client.client() + ", no member of room " + room + ", has a "
                        + entry.fact().getClass().getSimpleName() + " of it");
            }
            if (entry.fact() instanceof Fact.LetIn(var what)) {
                notes.add(Anomaly.LEAKED, client.client() + " was let in: " + what);
            }
        }));
    }

    private static @Nullable String toldOf(Fact fact) {
        return switch (fact) {
            case Fact.Told(var said) -> said.roomId();
            case Fact.Sent(_, var said) -> said.roomId();
            case Fact.Edited(var said) -> said.roomId();
            case Fact.Deleted(var room, _) -> room;
            case Fact.Marked(var room, _) -> room;
            case Fact.Row(var room, _, _) -> room;
            case Fact.Final seen -> seen.roomId();
            default -> null;
        };
    }
}
