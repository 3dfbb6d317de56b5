package chat.parley.desktop.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.store.Outgoing;
import chat.parley.model.MessageView;
import chat.parley.model.ReactionView;
import chat.parley.model.ReadReceipt;
import chat.parley.model.RoomLine;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;
/**
 * A message as a row of a room. Immutable: a change puts another item with the same key into its place.
 *
 * @param key identifies the row for as long as the room is loaded: it does not change when the server accepts the message
 * @param id the server's id; {@code null} while the server does not have it
 * @param number its place in the room, 0 while the server does not have it
 * @param text empty once deleted
 * @param time when the server took it; until then, when it was written
 * @param readBy who has read it besides its author, earliest first; kept up to date for own messages
 * @param edited not told of a deleted message
 * @param replyTo id of the message it answers
 * @param calls whether it mentions the person who reads it
 * @param reactions what people think of it; empty once deleted
 * @param line what happened to the room, if nobody wrote this; {@code author} is then who did it, and it is not one's own
 * @param files in the order of their sender; none once deleted
 */
public record MessageItem(String key, @Nullable String id, long number, UserView author, String text, Instant time,
        boolean own, Delivery delivery, List<ReadReceipt> readBy, boolean edited, boolean deleted,
        @Nullable String replyTo, @Nullable RoomLine line, List<Attachment> files,
        List<ReactionView> reactions, boolean calls) {

    private static final Comparator<ReadReceipt> EARLIEST_FIRST = Comparator.comparing(ReadReceipt::readAt)
            .thenComparing(ReadReceipt::readByUserId);

    public MessageItem {
        readBy = List.copyOf(readBy);
        files = List.copyOf(files);
        reactions = List.copyOf(reactions);
    }

    /** Whether the server has it. */
    public boolean stored() {
        return number > 0;
    }

    /** Whether it waits to be read by whoever has not read so far. */
    public boolean counts() {
        return !own && !deleted && line == null;
    }

    static MessageItem stored(MessageView view, UserView me) {
        boolean own = view.line() == null && view.postedByUser().id().equals(me.id());
        String key = own && view.clientId() != null ? view.clientId() : view.id();
        boolean deleted = view.deletedAt() != null;
        List<ReadReceipt> readers = view.readByRecipients().stream()
                .filter(receipt -> !receipt.readByUserId().equals(view.postedByUser().id())).sorted(EARLIEST_FIRST)
                .toList();
        return new MessageItem(key, view.id(), view.number(), view.postedByUser(),
                deleted ? "" : view.message().messageText(), view.createdAt(), own, progress(own, readers), readers,
                view.editedAt() != null && !deleted, deleted, view.replyTo(), view.line(),
                deleted ? List.of() : Attachment.of(view.attachments()),
                deleted || view.reactions() == null ? List.of() : view.reactions(),
                !deleted && view.mentions() != null && view.mentions().contains(me.id()));
    }

    static MessageItem unsent(Outgoing message, UserView me) {
        return unsent(message, me, message.refusal() == null
                ? new Delivery.Waiting()
                : new Delivery.Failed(new ApiFailure.Refused(message.refusal(), null)));
    }

    /** One that the disk does not have yet. */
    static MessageItem writing(Outgoing message, UserView me) {
        return unsent(message, me, new Delivery.Writing());
    }

    private static MessageItem unsent(Outgoing message, UserView me, Delivery delivery) {
        return new MessageItem(message.clientId(), null, 0, me, message.text(), message.writtenAt(), true, delivery,
                List.of(), false, false, message.replyTo(), null, Attachment.toBeSent(message.files()), List.of(),
                false);
    }

    MessageItem gone() {
        return new MessageItem(key, id, number, author, "", time, own, delivery, readBy, false, true,
                replyTo, null, List.of(), List.of(), false);
    }

    /** Has come to all devices of somebody; the same item unless that is the farthest it has come. */
    MessageItem delivered() {
        return delivery instanceof Delivery.Sent
                ? new MessageItem(key, id, number, author, text, time, own, new Delivery.Delivered(), readBy, edited,
                        deleted, replyTo, line, files, reactions, calls)
                : this;
    }

    /** Also read by these; of two receipts of one person the earlier is true. The same item if that changes nothing. */
    MessageItem readBy(List<ReadReceipt> receipts) {
        if (receipts.isEmpty() || receipts.size() == 1 && tells(receipts.getFirst())) {
            return this;
        }
        Map<String, ReadReceipt> all = new LinkedHashMap<>();
        readBy.forEach(receipt -> all.put(receipt.readByUserId(), receipt));
        boolean changed = false;
        for (ReadReceipt receipt : receipts) {
            ReadReceipt known = all.get(receipt.readByUserId());
            if (!receipt.readByUserId().equals(author.id())
                    && (known == null || receipt.readAt().isBefore(known.readAt()))) {
                all.put(receipt.readByUserId(), receipt);
                changed = true;
            }
        }
        if (!changed) {
            return this;
        }
        List<ReadReceipt> sorted = all.values().stream().sorted(EARLIEST_FIRST).toList();
        return new MessageItem(key, id, number, author, text, time, own, progress(own, sorted), sorted, edited,
                deleted, replyTo, line, files, reactions, calls);
    }

    private boolean tells(ReadReceipt receipt) {
        return readBy.stream().anyMatch(known -> known.readByUserId().equals(receipt.readByUserId())
                && !receipt.readAt().isBefore(known.readAt()));
    }

    private static Delivery progress(boolean own, List<ReadReceipt> readers) {
        return !own ? new Delivery.Received() : readers.isEmpty() ? new Delivery.Sent() : new Delivery.Read();
    }
}
