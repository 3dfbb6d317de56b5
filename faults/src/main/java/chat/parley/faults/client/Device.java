package chat.parley.faults.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import chat.parley.desktop.backend.ParleyApi;
import chat.parley.desktop.backend.ServerLink;
import chat.parley.faults.history.Fact;
import chat.parley.faults.history.HistoryFile;
import chat.parley.faults.history.Said;
import chat.parley.model.HistoryAnswer;
import chat.parley.model.MessageView;
import chat.parley.model.PostMessage;
import chat.parley.model.PostView;
import chat.parley.model.live.ClientFrame;
import chat.parley.model.live.ServerFrame;

/**
 * One device of a member. It writes, edits, deletes, reads and asks in an order drawn from its seed, over REST and live in
 * turn; what may have arrived it sends again under the same client id until it knows, before it goes on.
 */
final class Device implements Visitor {

    private static final int PAGE = 100;

    private final Seat seat;
    private final ParleyApi api;
    private final Ear ear;
    private final HistoryFile record;
    private final RandomGenerator random;
    private final Map<String, Replica> rooms = new LinkedHashMap<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private long texts;
    private volatile boolean cameBack;

    /**
     * Where a device stands in a run.
     *
     * @param name of the device, different from all others
     * @param patience asked before another try: throws once the run should end without it
     */
    record Seat(String name, String personId, List<String> rooms, Patience patience) {}

    Device(Seat seat, ServerLink server, HistoryFile record, RandomGenerator random) {
        this.seat = seat;
        this.api = server.api();
        this.ear = new Ear(server, this::hear);
        this.record = record;
        this.random = random;
        seat.rooms.forEach(room -> rooms.put(room, new Replica()));
    }

    @Override
    public long acknowledged() {
        return acknowledged.get();
    }

    @Override
    public void step() {
        ear.open();
        String room = seat.rooms.get(random.nextInt(seat.rooms.size()));
        if (cameBack || replica(room).hasGap()) {
            cameBack = false;
            for (String each : seat.rooms) {
                cameBack |= !catchUp(each);
            }
        }
        switch (random.nextInt(20)) {
            case 0, 1 -> edit(room);
            case 2 -> delete(room);
            case 3, 4 -> mark(room);
            case 5 -> lookAtRow(room);
            case 6 -> lookBack(room);
            default -> send(room);
        }
    }

    private void send(String room) {
        String text = seat.name + " " + ++texts;
        var message = new PostMessage(text, seat.name + "-" + texts, null, null);
        record.append(new Fact.Sending(room, message.clientId(), text));
        boolean live = random.nextBoolean();
        for (int tries = 1;; tries++) {
            boolean nowLive = live && ear.isReady();
            Outcome<MessageView> outcome = Outcome.of(
                    () -> nowLive ? sendLive(room, message) : api.post(room, message));
            live = !live; // what was lost on one way is repeated on the other
            switch (outcome) {
                case Outcome.Done<MessageView>(var view) -> {
                    record.append(new Fact.Sent(text, Said.of(view)));
                    replica(room).heard(Said.of(view));
                    acknowledged.incrementAndGet();
                    return;
                }
                case Outcome.Refused<MessageView>(var status) -> {
                    record.append(new Fact.NotSent(text, status));
                    return;
                }
                case Outcome.Unknown<MessageView> _ -> {
                    if (!seat.patience.more(tries)) {
                        return;
                    }
                    ear.open();
                }
            }
        }
    }

    private MessageView sendLive(String room, PostMessage message) {
        ServerFrame.Ack ack = ear.ask(ref -> new ClientFrame.Send(ref, room, message.clientId(), message.messageText(),
                null));
        PostView post = ack.post();
        if (post == null) {
            throw new IllegalStateException("An ack of a send without its post");
        }
        return post.toMessage();
    }

    private void edit(String room) {
        Said own = replica(room).own(seat.personId, -1 - random.nextInt(5));
        if (own != null) {
            String text = seat.name + " edits " + ++texts;
            record.append(new Fact.Editing(room, own.messageId(), text));
            attempt(() -> api.edit(room, own.messageId(), text), view -> {
                record.append(new Fact.Edited(Said.of(view)));
                replica(room).heard(Said.of(view));
            });
        }
    }

    private void delete(String room) {
        Said own = replica(room).own(seat.personId, -1 - random.nextInt(5));
        if (own != null) {
            record.append(new Fact.Deleting(room, own.messageId()));
            attempt(() -> {
                api.deleteMessage(room, own.messageId());
                return own;
            }, said -> record.append(new Fact.Deleted(room, said.messageId())));
        }
    }

    private void mark(String room) {
        long upTo = replica(room).lastNumber() - random.nextInt(3);
        if (upTo > 0) {
            attempt(() -> {
                api.markRead(room, upTo);
                return upTo;
            }, number -> record.append(new Fact.Marked(room, number)));
        }
    }

    private void lookAtRow(String room) {
        attempt(() -> api.conversation(room),
                row -> record.append(new Fact.Row(room, row.unread(), row.readUpTo())));
    }

    private void lookBack(String room) {
        long before = 1 + random.nextLong(replica(room).lastNumber() + 1);
        attempt(() -> api.before(room, before, 10),
                page -> page.conversation().forEach(view -> record.append(new Fact.Told(Said.of(view)))));
    }

    private void hear(ServerFrame frame) {
        switch (frame) {
            case ServerFrame.Ready _,ServerFrame.CatchUp _ -> cameBack = true;
            case ServerFrame.NewMessage(var post) -> told(Said.of(post.toMessage()));
            case ServerFrame.MessageEdited(var post) -> told(Said.of(post.toMessage()));
            case ServerFrame.MessageDeleted deleted -> told(Said.of(deleted));
            default -> {
                // Of no message.
            }
        }
    }

    private void told(Said said) {
        record.append(new Fact.Told(said));
        replica(said.roomId()).heard(said);
    }

    /** Asks for what it does not know. @return whether it now knows everything */
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

    @Override
    public void end() {
        seat.rooms.forEach(room -> {
            for (int tries = 1; !catchUp(room); tries++) {
                if (!seat.patience.more(tries)) {
                    throw new IllegalStateException(seat.name + " cannot catch up with " + room);
                }
            }
            record.append(new Fact.Holds(room, replica(room).messages()));
        });
    }

    @Override
    public void close() {
        ear.close();
        record.close();
    }

    private <T> void attempt(Supplier<T> attempt, Consumer<T> done) {
        switch (Outcome.of(attempt)) {
            case Outcome.Done<T>(var result) -> done.accept(result);
            case Outcome.Unknown<T> _ -> seat.patience.more(1);
            case Outcome.Refused<T> _ -> {
                // Somebody else was first: deleted before it was edited, say.
            }
        }
    }

    private Replica replica(String room) {
        return rooms.computeIfAbsent(room, _ -> new Replica());
    }
}
