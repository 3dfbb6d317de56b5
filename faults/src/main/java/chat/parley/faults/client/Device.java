package chat.parley.faults.client;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import chat.parley.desktop.backend.ParleyApi;
import chat.parley.desktop.backend.ServerLink;
import chat.parley.faults.history.Fact;
import chat.parley.faults.history.HistoryFile;
import chat.parley.faults.history.Said;
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

    private static final int CONFLICT = 409;

    private final Seat seat;
    private final ParleyApi api;
    private final Following rooms;
    private final Ear ear;
    private final HistoryFile record;
    private final RandomGenerator random;
    private final AtomicLong acknowledged = new AtomicLong();
    private final List<Thread> beside = new ArrayList<>();
    private long texts;

    Device(Seat seat, ServerLink server, HistoryFile record, RandomGenerator random) {
        this.seat = seat;
        this.api = server.api();
        this.rooms = new Following(seat, server, record);
        this.ear = rooms.ear();
        this.record = record;
        this.random = random;
    }

    @Override
    public long acknowledged() {
        return acknowledged.get();
    }

    @Override
    public void step() {
        rooms.follow();
        String room = seat.rooms().get(random.nextInt(seat.rooms().size()));
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
        String text = seat.name() + " " + ++texts;
        var message = new PostMessage(text, seat.name() + "-" + texts, null, null);
        record.append(new Fact.Sending(room, message.clientId(), text));
        boolean live = random.nextBoolean();
        boolean onlyTry = true;
        for (int tries = 1;; tries++) {
            onlyTry &= tries == 1;
            boolean nowLive = live && ear.isReady();
            if (random.nextInt(8) == 0) {
                // Over both ways at once: two connections, one message.
                onlyTry = false;
                beside.add(Thread.ofVirtual().start(() -> sendBeside(room, message)));
            }
            Outcome<MessageView> outcome = Outcome.of(
                    () -> nowLive ? sendLive(room, message) : api.post(room, message));
            live = !live; // what was lost on one way is repeated on the other
            switch (outcome) {
                case Outcome.Done<MessageView>(var view) -> {
                    record.append(new Fact.Sent(text, Said.of(view)));
                    rooms.replica(room).heard(Said.of(view));
                    acknowledged.incrementAndGet();
                    return;
                }
                case Outcome.Refused<MessageView>(var status) -> {
                    // It may mean that another try got there and another device has deleted what it brought.
                    if (status != CONFLICT || onlyTry) {
                        record.append(new Fact.NotSent(text, status));
                    }
                    return;
                }
                case Outcome.Unknown<MessageView> _ -> {
                    if (!seat.patience().more(tries)) {
                        return;
                    }
                    ear.open();
                }
            }
        }
    }

    private void sendBeside(String room, PostMessage message) {
        if (Outcome.of(() -> api.post(room, message)) instanceof Outcome.Done<MessageView>(var view)) {
            record.append(new Fact.Told(Said.of(view)));
        }
    }

    private MessageView sendLive(String room, PostMessage message) {
        ServerFrame.Ack ack = ear.ask(ref -> new ClientFrame.Send(ref, room, message.clientId(), message.messageText(),
                null, null));
        PostView post = ack.post();
        if (post == null) {
            throw new IllegalStateException("An ack of a send without its post");
        }
        return post.toMessage();
    }

    private void edit(String room) {
        Said own = rooms.replica(room).own(seat.personId(), -1 - random.nextInt(5));
        if (own != null) {
            String text = seat.name() + " edits " + ++texts;
            record.append(new Fact.Editing(room, own.messageId(), text));
            attempt(() -> api.edit(room, own.messageId(), text), view -> {
                record.append(new Fact.Edited(Said.of(view)));
                rooms.replica(room).heard(Said.of(view));
            });
        }
    }

    private void delete(String room) {
        Said own = rooms.replica(room).own(seat.personId(), -1 - random.nextInt(5));
        if (own != null) {
            record.append(new Fact.Deleting(room, own.messageId()));
            attempt(() -> {
                api.deleteMessage(room, own.messageId());
                return own;
            }, said -> record.append(new Fact.Deleted(room, said.messageId())));
        }
    }

    private void mark(String room) {
        long upTo = rooms.replica(room).lastNumber() - random.nextInt(3);
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
        long before = 1 + random.nextLong(rooms.replica(room).lastNumber() + 1);
        attempt(() -> api.before(room, before, 10),
                page -> page.conversation().forEach(view -> record.append(new Fact.Told(Said.of(view)))));
    }

    @Override
    public void end() {
        for (Thread sending : beside) {
            try {
                sending.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        rooms.end();
    }

    @Override
    public void close() {
        rooms.close();
        record.close();
    }

    private <T> void attempt(Supplier<T> attempt, Consumer<T> done) {
        switch (Outcome.of(attempt)) {
            case Outcome.Done<T>(var result) -> done.accept(result);
            case Outcome.Unknown<T> _ -> seat.patience().more(1);
            case Outcome.Refused<T> _ -> {
                // Somebody else was first: deleted before it was edited, say.
            }
        }
    }

}
