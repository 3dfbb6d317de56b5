package chat.parley.faults.client;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

import chat.parley.desktop.backend.ParleyApi;
import chat.parley.desktop.backend.ServerLink;
import chat.parley.faults.history.Fact;
import chat.parley.faults.history.HistoryFile;
import chat.parley.faults.history.Said;
import chat.parley.model.HistoryAnswer;
import chat.parley.model.live.ServerFrame;

/** How a device keeps up with its rooms: it listens, and asks for what it missed. For one thread, besides that of its ear. */
final class Following implements AutoCloseable {

    private static final int PAGE = 100;

    private final Seat seat;
    private final ParleyApi api;
    private final HistoryFile record;
    private final Ear ear;
    private final Map<String, Replica> replicas;
    private final AtomicInteger arrivals = new AtomicInteger();
    private volatile boolean behind;

    Following(Seat seat, ServerLink server, HistoryFile record) {
        this.seat = seat;
        this.api = server.api();
        this.record = record;
        this.ear = new Ear(server, this::hear);
        this.replicas = seat.rooms().stream().collect(Collectors.toMap(Function.identity(), _ -> new Replica()));
    }

    Ear ear() {
        return ear;
    }

    Replica replica(String room) {
        return Objects.requireNonNull(replicas.get(room), room);
    }

    /** How often the live connection came about. */
    int arrivals() {
        return arrivals.get();
    }

    /** Connects if it is not, and asks for what it knows it missed. */
    void follow() {
        ear.open();
        boolean asked = behind;
        behind = false;
        for (String room : seat.rooms()) {
            if ((asked || replica(room).hasGap()) && !catchUp(room)) {
                behind = true;
            }
        }
    }

    private void hear(ServerFrame frame) {
        switch (frame) {
            case ServerFrame.Ready _ -> {
                arrivals.incrementAndGet();
                behind = true;
            }
            case ServerFrame.CatchUp _ -> behind = true;
            case ServerFrame.NewMessage(var post) -> told(Said.of(post.toMessage()));
            case ServerFrame.MessageEdited(var post) -> told(Said.of(post.toMessage()));
            case ServerFrame.MessageDeleted deleted -> told(Said.of(deleted));
            case ServerFrame.RoomRead read ->
                record.append(new Fact.ReadByOther(read.roomId(), read.userId(), read.upTo()));
            default -> {
                // Of no message, and nothing of reading.
            }
        }
    }

    private void told(Said said) {
        record.append(new Fact.Told(said));
        Replica replica = replicas.get(said.roomId());
        if (replica != null) {
            replica.heard(said);
        }
    }

    /** Asks for what it does not know of a room. @return whether it now knows everything */
    private boolean catchUp(String room) {
        Replica replica = replica(room);
        while (true) {
            long known = replica.known();
            if (!(Outcome.of(
                    () -> api.changedAfter(room, known, PAGE)) instanceof Outcome.Done<HistoryAnswer>(var answer))) {
                return false;
            }
            List<Said> changes = answer.conversation().stream().map(Said::of).toList();
            changes.forEach(said -> record.append(new Fact.Told(said)));
            replica.answered(changes);
            if (changes.size() < PAGE) {
                return true;
            }
        }
    }

    /** Brings everything up to date and records what it holds. */
    void end() {
        for (String room : seat.rooms()) {
            for (int tries = 1; !catchUp(room); tries++) {
                if (!seat.patience().more(tries)) {
                    throw new IllegalStateException(seat.name() + " cannot catch up with " + room);
                }
            }
            record.append(new Fact.Holds(room, replica(room).messages()));
        }
    }

    @Override
    public void close() {
        ear.close();
    }
}
