package chat.parley.desktop.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import chat.parley.model.ConversationView;
import chat.parley.model.DeliveryView;
import chat.parley.model.HistoryAnswer;
import chat.parley.model.Mentions;
import chat.parley.model.MessageBody;
import chat.parley.model.MessageView;
import chat.parley.model.MuteRoom;
import chat.parley.model.PostMessage;
import chat.parley.model.PostView;
import chat.parley.model.ReactionView;
import chat.parley.model.ReadReceipt;
import chat.parley.model.RoomLine;
import chat.parley.model.RoomType;
import chat.parley.model.UserView;
import chat.parley.model.live.ServerFrame;
import org.jspecify.annotations.Nullable;

/** A room of the fake server. */
public final class FakeRoom {
    final String id;
    RoomType type = RoomType.CONSUMER_TO_CONSUMER;
    final List<UserView> members;
    final List<MessageView> messages = new ArrayList<>();
    private final FakeServer server;
    private final Map<String, Long> readUpTo = new HashMap<>();
    private final Map<String, List<Reading>> readings = new HashMap<>();
    private final Map<String, Long> deliveredUpTo = new HashMap<>();
    private final Instant created;
    final Map<String, MuteRoom> mutes = new HashMap<>();
    private @Nullable String name;
    private final Set<Long> lost = new HashSet<>();
    private final Set<String> marked = new HashSet<>();
    final Set<String> pinnedBy = new HashSet<>();
    private final List<String> pinned = new ArrayList<>();
    private long lastChange;

    private record Reading(long upTo, ReadReceipt receipt) {}

    FakeRoom(String id, List<UserView> members, FakeServer server) {
        this.id = id;
        this.members = new ArrayList<>(members);
        this.server = server;
        this.created = server.now();
    }

    public String id() {
        return id;
    }

    /** What was written in it. */
    public List<String> texts() {
        return messages.stream().map(message -> message.message().messageText()).toList();
    }

    /** Posts, as if from some other device of that person. */
    public MessageView post(UserView author, String text) {
        return post(author, new PostMessage(text, "c" + id + "-" + lastChange, null, null));
    }

    MessageView post(UserView author, PostMessage post) {
        for (MessageView known : messages) {
            if (known.postedByUser().equals(author) && post.clientId() != null
                    && post.clientId().equals(known.clientId())) {
                if (known.deletedAt() != null) {
                    throw FakeServer.refusal(409, "message-deleted");
                }
                return withReaders(known);
            }
        }
        Instant now = server.now();
        MessageView message = new MessageView(id + "-m" + (messages.size() + 1), id,
                new MessageBody(String.valueOf(post.messageText())), "text", author, List.of(), messages.size() + 1,
                ++lastChange, post.clientId(), post.replyTo(), now, now, null, null, null,
                post.attachments() == null ? List.of() : post.attachments().stream().map(server.files::view).toList(),
                null, mentions(author, String.valueOf(post.messageText())));
        messages.add(message);
        server.toMembers(this, new ServerFrame.NewMessage(PostView.of(withReaders(message), members)));
        return withReaders(message);
    }

    /** Something happens to the room itself, as if from some other device of that person. */
    public void happens(UserView by, RoomLine line) {
        switch (line) {
            case RoomLine.Created(var given) -> name = given;
            case RoomLine.Renamed(var given) -> name = given;
            case RoomLine.Added(var people) -> people.forEach(this::add);
            case RoomLine.Removed(var people) -> people.forEach(this::remove);
            case RoomLine.Left() -> remove(by);
            case RoomLine.Pinned(var messageId) -> pinned.add(messageId);
            case RoomLine.Unpinned(var messageId) -> pinned.remove(messageId);
            case RoomLine.Joined() -> add(by);
            case RoomLine.Described _,RoomLine.Resolved _,RoomLine.Reopened _,RoomLine.Unknown _ -> {
            }
        }
        Instant now = server.now();
        String lineId = id + "-m" + (messages.size() + 1);
        messages.add(new MessageView(lineId, id, new MessageBody(""), "line", by, List.of(), messages.size() + 1,
                ++lastChange, lineId, null, now, now, null, null, line, List.of(), null, null));
        server.toMembers(this, new ServerFrame.NewMessage(PostView.of(messages.getLast(), members)));
        server.toMembers(this, new ServerFrame.RoomUpdated(id));
    }

    private void add(UserView person) {
        if (!members.contains(person)) {
            members.add(person);
            readUpTo.merge(person.id(), messages.size() + 1L, Math::max);
        }
    }

    private void remove(UserView person) {
        if (members.remove(person)) {
            server.tell(person, new ServerFrame.RoomDeleted(id));
        }
    }

    /** Edits, as if from some other device of its author. */
    public MessageView edit(String messageId, String text) {
        MessageView old = find(messageId);
        Instant now = server.now();
        MessageView edited = new MessageView(old.id(), id, new MessageBody(text), "text", old.postedByUser(),
                List.of(), old.number(), ++lastChange, old.clientId(), old.replyTo(), old.createdAt(), now, now, null,
                null, old.attachments(), old.reactions(), mentions(old.postedByUser(), text));
        messages.set((int) old.number() - 1, edited);
        server.toMembers(this, new ServerFrame.MessageEdited(PostView.of(withReaders(edited), members)));
        return withReaders(edited);
    }

    /** Says what somebody thinks of a message, as if from some other device. */
    public MessageView react(UserView who, String messageId, String emoji, boolean reacted) {
        MessageView old = find(messageId);
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (old.reactions() != null) {
            old.reactions().forEach(each -> all.put(each.emoji(), new ArrayList<>(each.userIds())));
        }
        List<String> saying = all.computeIfAbsent(emoji, _ -> new ArrayList<>());
        saying.remove(who.id());
        if (reacted) {
            saying.add(who.id());
        }
        List<ReactionView> now = all.entrySet().stream().filter(each -> !each.getValue().isEmpty())
                .map(each -> new ReactionView(each.getKey(), each.getValue())).toList();
        MessageView next = new MessageView(old.id(), id, old.message(), "text", old.postedByUser(), List.of(),
                old.number(), ++lastChange, old.clientId(), old.replyTo(), old.createdAt(), old.updatedAt(),
                old.editedAt(), null, null, old.attachments(), now.isEmpty() ? null : now, old.mentions());
        messages.set((int) old.number() - 1, next);
        server.toMembers(this, new ServerFrame.MessageEdited(PostView.of(withReaders(next), members)));
        return withReaders(next);
    }

    /** Deletes, as if from some other device. */
    public void delete(String messageId) {
        MessageView old = find(messageId);
        if (old.deletedAt() != null) {
            return;
        }
        Instant now = server.now();
        messages.set((int) old.number() - 1,
                new MessageView(old.id(), id, new MessageBody(""), "text", old.postedByUser(), List.of(), old.number(),
                        ++lastChange, old.clientId(), old.replyTo(), old.createdAt(), now, old.editedAt(), now, null,
                        List.of(), null, null));
        server.toMembers(this, new ServerFrame.MessageDeleted(id, messageId, old.number(), lastChange, now));
    }

    /** Marks as read, as if from some other device of that person. */
    public void read(UserView reader, long upTo) {
        long reached = Math.min(upTo, messages.size());
        mark(reader, false);
        if (reached > readUpTo(reader)) {
            ReadReceipt receipt = new ReadReceipt(reader.id(), server.now(), reader);
            readUpTo.put(reader.id(), reached);
            readings.computeIfAbsent(reader.id(), _ -> new ArrayList<>()).add(new Reading(reached, receipt));
            server.toMembers(this, new ServerFrame.RoomRead(id, reader.id(), reached, receipt.readAt()));
        }
    }

    /** Marks as unread, or no longer, as if from some other device of that person. */
    public void mark(UserView reader, boolean unread) {
        if (unread ? marked.add(reader.id()) : marked.remove(reader.id())) {
            server.tell(reader, new ServerFrame.RoomUpdated(id));
        }
    }

    boolean isMarked(UserView reader) {
        return marked.contains(reader.id());
    }

    /** Has come to all devices of that person. */
    public void delivered(UserView person, long upTo) {
        long reached = Math.min(upTo, messages.size());
        if (reached > deliveredUpTo.getOrDefault(person.id(), 0L)) {
            deliveredUpTo.put(person.id(), reached);
            server.toMembers(this,
                    new ServerFrame.RoomDelivered(id, List.of(new DeliveryView(person.id(), reached))));
        }
    }

    long deliveredTo(UserView person) {
        return deliveredUpTo.getOrDefault(person.id(), 0L);
    }

    /** As a server that was killed before it wrote them down. */
    void forgetDeliveries() {
        deliveredUpTo.clear();
    }

    private List<DeliveryView> deliveries(UserView reader) {
        return deliveredUpTo.entrySet().stream().filter(each -> !each.getKey().equals(reader.id()))
                .map(each -> new DeliveryView(each.getKey(), each.getValue())).toList();
    }

    /** Forgets the newest messages, as a server does that was restored from a backup. */
    public void forgetNewest(int count) {
        messages.subList(messages.size() - count, messages.size()).clear();
        lastChange = messages.stream().mapToLong(MessageView::change).max().orElse(0);
        readUpTo.replaceAll((_, upTo) -> Math.min(upTo, messages.size()));
        deliveredUpTo.replaceAll((_, upTo) -> Math.min(upTo, messages.size()));
        readings.values().forEach(all -> all.removeIf(reading -> reading.upTo() > messages.size()));
    }

    /** Answers from now on as if there had never been a message with that number, which no server should. */
    void lose(long number) {
        lost.add(number);
    }

    long readUpTo(UserView reader) {
        return readUpTo.getOrDefault(reader.id(), 0L);
    }

    /** How many are unread, counted anew. */
    public long unread(UserView reader) {
        return messages.stream().filter(message -> message.number() > readUpTo(reader))
                .filter(message -> !message.postedByUser().equals(reader) && message.deletedAt() == null)
                .filter(message -> message.line() == null).count();
    }

    /** How many of those mention the reader. */
    public long mentions(UserView reader) {
        return messages.stream().filter(message -> message.number() > readUpTo(reader))
                .filter(message -> message.mentions() != null && message.mentions().contains(reader.id())).count();
    }

    private @Nullable List<String> mentions(UserView author, String text) {
        List<String> ids = Mentions.in(text, key -> members.stream()
                .filter(member -> Mentions.key(member.username()).equals(key)).findFirst().orElse(null)).stream()
                .map(mention -> mention.person().id()).filter(id -> !id.equals(author.id())).distinct().toList();
        return ids.isEmpty() ? null : ids;
    }

    HistoryAnswer history(UserView reader, List<MessageView> page) {
        return new HistoryAnswer(true,
                page.stream().filter(each -> !lost.contains(each.number())).map(this::withReaders).toList(), members,
                messages.size(),
                lastChange, readUpTo(reader), deliveries(reader));
    }

    List<MessageView> before(long number, int limit) {
        int end = (int) Math.min(messages.size(), Math.max(0, number - 1));
        return messages.subList(Math.max(0, end - limit), end);
    }

    List<MessageView> changedAfter(long change, int limit) {
        return messages.stream().filter(message -> message.change() > change)
                .sorted(Comparator.comparing(MessageView::change)).limit(limit).toList();
    }

    Instant activity() {
        MessageView last = last();
        return last == null ? created : last.createdAt();
    }

    ConversationView summary(UserView reader) {
        MessageView last = last();
        return new ConversationView(id, id, last == null ? null : last.id(), last == null ? null : last.message(),
                last == null ? null : last.type(), last == null ? null : last.postedByUser(),
                last == null ? List.of() : withReaders(last).readByRecipients(), members, activity(), type,
                unread(reader), messages.size(), lastChange, readUpTo(reader), mutes.containsKey(reader.id()),
                mutes.containsKey(reader.id()) ? mutes.get(reader.id()).until() : null,
                members.getFirst().id(), name, null, last == null ? null : last.line(),
                last == null ? List.of() : last.attachments(),
                pinnedBy.contains(reader.id()), pinned.isEmpty() ? null : pinned, mentions(reader),
                marked.contains(reader.id()),
                mutes.containsKey(reader.id()) && Boolean.TRUE.equals(mutes.get(reader.id()).exceptMentions()), null);
    }

    MessageView find(String messageId) {
        return messages.stream().filter(message -> message.id().equals(messageId)).findFirst()
                .orElseThrow(() -> FakeServer.refusal(404));
    }

    MessageView withReaders(MessageView message) {
        if (message.line() != null) {
            return message;
        }
        List<ReadReceipt> readers = new ArrayList<>();
        readers.add(new ReadReceipt(message.postedByUser().id(), message.createdAt(), message.postedByUser()));
        readings.forEach((userId, all) -> {
            if (!userId.equals(message.postedByUser().id())) {
                all.stream().filter(reading -> reading.upTo() >= message.number()).findFirst()
                        .ifPresent(reading -> readers.add(reading.receipt()));
            }
        });
        return new MessageView(message.id(), id, message.message(), "text", message.postedByUser(), readers,
                message.number(), message.change(), message.clientId(), message.replyTo(), message.createdAt(),
                message.updatedAt(), message.editedAt(), message.deletedAt(), null, message.attachments(),
                message.reactions(), message.mentions());
    }

    private @Nullable MessageView last() {
        return messages.reversed().stream().filter(message -> message.deletedAt() == null).findFirst().orElse(null);
    }
}
