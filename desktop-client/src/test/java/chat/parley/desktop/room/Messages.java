package chat.parley.desktop.room;

import java.time.Instant;
import java.util.List;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.model.Attachment;
import chat.parley.desktop.model.Delivery;
import chat.parley.desktop.model.MessageItem;
import chat.parley.model.Problem;
import chat.parley.model.ReactionView;
import chat.parley.model.ReadReceipt;
import chat.parley.model.RoomLine;
import chat.parley.model.UserType;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/** Words for tests to say who wrote what, and when. Elena is oneself. */
final class Messages {

    static final Instant MORNING = Instant.parse("2026-11-19T09:00:00Z");
    static final UserView ELENA = person("u-elena", "Elena", "Marinova");
    static final UserView GEORGI = person("u-georgi", "Georgi", "Petrov");
    static final UserView NADYA = person("u-nadya", "Nadya", "Koleva");
    static final UserView TOM = person("u-tom", "Tom", "Okafor");

    private Messages() {}

    static UserView person(String id, String firstName, String lastName) {
        return new UserView(id, id, firstName, lastName, UserType.CONSUMER, null, null, MORNING, MORNING);
    }

    /** Written by somebody some minutes after nine; own ones are sent. */
    static MessageItem message(UserView author, long number, int minute, String text) {
        boolean own = author.equals(ELENA);
        return new MessageItem("k" + number, "m" + number, number, author, text, MORNING.plusSeconds(60L * minute), own,
                own ? new Delivery.Sent() : new Delivery.Received(), List.of(), false, false, null, null, List.of(),
                List.of(), false);
    }

    /** What somebody did to the room. */
    static MessageItem line(UserView by, long number, int minute, RoomLine line) {
        return new MessageItem("k" + number, "m" + number, number, by, "", MORNING.plusSeconds(60L * minute), false,
                new Delivery.Received(), List.of(), false, false, null, line, List.of(), List.of(), false);
    }

    /** The same with these files. */
    static MessageItem with(MessageItem item, Attachment... files) {
        return new MessageItem(item.key(), item.id(), item.number(), item.author(), item.text(), item.time(),
                item.own(),
                item.delivery(), item.readBy(), item.edited(), item.deleted(), item.replyTo(), item.line(),
                List.of(files), item.reactions(), item.calls());
    }

    /** The same, read by these people a minute later. */
    static MessageItem readBy(MessageItem item, UserView... readers) {
        List<ReadReceipt> receipts = List.of(readers).stream()
                .map(reader -> new ReadReceipt(reader.id(), item.time().plusSeconds(60), reader)).toList();
        return with(item, item.text(), new Delivery.Read(), receipts, item.edited(), false, item.replyTo());
    }

    /** The same, with these reactions. */
    static MessageItem reacted(MessageItem item, ReactionView... reactions) {
        return new MessageItem(item.key(), item.id(), item.number(), item.author(), item.text(), item.time(),
                item.own(),
                item.delivery(), item.readBy(), item.edited(), item.deleted(), item.replyTo(), item.line(),
                item.files(), List.of(reactions), false);
    }

    static MessageItem answering(MessageItem item, String id) {
        return with(item, item.text(), item.delivery(), item.readBy(), item.edited(), false, id);
    }

    static MessageItem edited(MessageItem item, String text) {
        return with(item, text, item.delivery(), item.readBy(), true, false, item.replyTo());
    }

    static MessageItem deleted(MessageItem item) {
        return with(item, "", item.delivery(), item.readBy(), item.edited(), true, item.replyTo());
    }

    /** Own, and not with the server. */
    static MessageItem unsent(String key, int minute, String text, Delivery delivery) {
        return new MessageItem(key, null, 0, ELENA, text, MORNING.plusSeconds(60L * minute), true, delivery, List.of(),
                false, false, null, null, List.of(), List.of(), false);
    }

    static Delivery.Failed refused(int status, String sentence) {
        return new Delivery.Failed(new ApiFailure.Refused(
                new Problem("/problems/refused", sentence, status, sentence, false, sentence, null), null));
    }

    static Delivery.Failed silence() {
        return new Delivery.Failed(new ApiFailure.Unreachable(new java.io.IOException("no answer")));
    }

    private static MessageItem with(MessageItem item, String text, Delivery delivery, List<ReadReceipt> readBy,
            boolean edited, boolean deleted, @Nullable String replyTo) {
        return new MessageItem(item.key(), item.id(), item.number(), item.author(), text, item.time(), item.own(),
                delivery,
                readBy, edited, deleted, replyTo, item.line(), deleted ? List.of() : item.files(), item.reactions(),
                item.calls());
    }
}
