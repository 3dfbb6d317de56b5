package chat.parley.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import chat.parley.model.RoomType;
import chat.parley.model.SupportStatus;
import chat.parley.server.message.Backlog;
import chat.parley.server.message.Reading;
import chat.parley.server.room.Rooms;
import chat.parley.server.support.SampleDesk;
import org.springframework.stereotype.Component;

/** Fills the inbox of the sample desk: cases that stand in every way there is, notes, and texts to answer with. */
@Component
class SampleInbox {

    private static final Duration ON_HOLD = Duration.ofHours(20);

    private final Rooms rooms;
    private final Backlog backlog;
    private final Reading reading;
    private final SampleDesk desk;

    SampleInbox(Rooms rooms, Backlog backlog, Reading reading, SampleDesk desk) {
        this.rooms = rooms;
        this.backlog = backlog;
        this.reading = reading;
        this.desk = desk;
    }

    /** @param id gives the id of whoever has this user name */
    void fill(UnaryOperator<String> id, Instant now) {
        SampleCase.read(Phrasebook.text("cases")).forEach(one -> open(one, id, now));
        desk.keep("hours", "Opening hours",
                "We are open Monday to Saturday from 9:00 to 18:30. Would {time} suit you, {first name}?");
        desk.keep("service", "Service appointment",
                "Hello {first name}, bring it in at {time} and we will look at it while you wait.");
        desk.keep("return", "Sending something back",
                "Of course, {first name}. The return slip is on its way to your mail; you have 30 days.");
        desk.keep("благодаря", "Благодарност", "Благодарим ви, {име}! Пишете ни, ако остане нещо.");
    }

    private void open(SampleCase one, UnaryOperator<String> id, Instant now) {
        List<String> agents = Stream.ofNullable(one.agent()).map(id).toList();
        String roomId = rooms.open(RoomType.CONSUMER_TO_SUPPORT, id.apply(one.customer()), agents).room().id();
        List<Backlog.Entry> entries = new ArrayList<>();
        for (SampleCase.Said said : one.said()) {
            Instant at = now.minus(Duration.ofMinutes(said.minutesAgo()));
            String author = id.apply(said.person());
            if (said.note()) {
                desk.note(roomId, new SampleDesk.Noted(author, said.text(), entries.size(), at));
            } else {
                entries.add(new Backlog.Entry(author, said.text(), at));
            }
        }
        backlog.append(roomId, entries);
        Stream.concat(agents.stream(), Stream.of(id.apply(one.customer())))
                .forEach(person -> reading.markRead(person, roomId, (long) entries.size()));
        desk.put(roomId, agents.isEmpty() ? id.apply(one.customer()) : agents.getFirst(), one.status(),
                one.status() == SupportStatus.ON_HOLD ? now.plus(ON_HOLD) : null, one.tags());
    }
}
