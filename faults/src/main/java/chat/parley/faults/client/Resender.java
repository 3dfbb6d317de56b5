package chat.parley.faults.client;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import chat.parley.desktop.backend.ParleyApi;
import chat.parley.desktop.backend.ServerLink;
import chat.parley.faults.history.Fact;
import chat.parley.faults.history.HistoryFile;
import chat.parley.faults.history.Said;
import chat.parley.model.MessageView;
import chat.parley.model.PostMessage;

/** A device to which the first answer never comes, though the server has given it; it asks again another way. */
final class Resender implements Visitor {

    private final Seat seat;
    private final ParleyApi broken;
    private final ParleyApi whole;
    private final HistoryFile record;
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicLong texts = new AtomicLong();

    /** @param broken a way on which requests arrive and answers do not */
    Resender(Seat seat, ServerLink broken, ServerLink whole, HistoryFile record) {
        this.seat = seat;
        this.broken = broken.api();
        this.whole = whole.api();
        this.record = record;
    }

    @Override
    public void step() {
        String room = seat.rooms().getFirst();
        long place = texts.incrementAndGet();
        String text = seat.name() + " " + place;
        var message = new PostMessage(text, seat.name() + "-" + place, null, null);
        record.append(new Fact.Sending(room, message.clientId(), text));
        boolean lost = Outcome.of(() -> broken.post(room, message)) instanceof Outcome.Unknown<MessageView>;
        boolean stored = whole.newest(room, 100).conversation().stream()
                .anyMatch(view -> text.equals(view.message().messageText()));
        MessageView answer = whole.post(room, message);
        record.append(new Fact.Sent(text, Said.of(answer)));
        if (lost && stored) {
            repeated.incrementAndGet();
        }
    }

    /** How many messages were stored, unanswered, and sent again. */
    int repeated() {
        return repeated.get();
    }

    @Override
    public void end() {
        // It holds nothing.
    }

    @Override
    public long acknowledged() {
        return texts.get();
    }

    @Override
    public void close() {
        record.close();
    }
}
