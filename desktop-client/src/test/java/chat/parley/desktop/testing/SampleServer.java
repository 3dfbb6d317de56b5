package chat.parley.desktop.testing;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import chat.parley.desktop.backend.AdminApi;
import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.FilesApi;
import chat.parley.desktop.backend.LiveConnection;
import chat.parley.desktop.backend.ParleyApi;
import chat.parley.desktop.backend.Part;
import chat.parley.desktop.backend.SearchQuestion;
import chat.parley.desktop.backend.ServerAddress;
import chat.parley.desktop.backend.ServerLink;
import chat.parley.desktop.backend.SupportApi;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.store.Spelled;
import chat.parley.model.AddMembers;
import chat.parley.model.AttachmentView;
import chat.parley.model.ChangePassword;
import chat.parley.model.ChangeRoom;
import chat.parley.model.ConversationView;
import chat.parley.model.DeliveryView;
import chat.parley.model.DoNotDisturb;
import chat.parley.model.DraftView;
import chat.parley.model.FoundRoom;
import chat.parley.model.HistoryAnswer;
import chat.parley.model.InitiateRoom;
import chat.parley.model.InitiatedRoom;
import chat.parley.model.Mentions;
import chat.parley.model.MessageBody;
import chat.parley.model.MessageView;
import chat.parley.model.MuteRoom;
import chat.parley.model.Pin;
import chat.parley.model.PostMessage;
import chat.parley.model.PostView;
import chat.parley.model.Problem;
import chat.parley.model.React;
import chat.parley.model.ReactionView;
import chat.parley.model.ReadReceipt;
import chat.parley.model.Role;
import chat.parley.model.RoomAttachment;
import chat.parley.model.RoomLine;
import chat.parley.model.RoomType;
import chat.parley.model.SaveDraft;
import chat.parley.model.SearchAnswer;
import chat.parley.model.SearchHit;
import chat.parley.model.SessionView;
import chat.parley.model.SupportPhase;
import chat.parley.model.SupportView;
import chat.parley.model.UserType;
import chat.parley.model.UserView;
import chat.parley.model.live.ClientFrame;
import chat.parley.model.live.ServerFrame;
import org.jspecify.annotations.Nullable;

/**
 * A server in memory for views: what is in it is said beforehand, and it answers at once, on the thread that asks. Only
 * one person uses it.
 */
public final class SampleServer implements ServerLink, ParleyApi {

    /** When a sample begins. */
    public static final Instant NINE = Instant.parse("2026-11-19T09:00:00Z");

    private final UserView me;
    private final Map<String, UserView> people = new LinkedHashMap<>();
    private final Map<String, SampleRoom> rooms = new LinkedHashMap<>();
    private LiveConnection.@Nullable Listener listener;
    private boolean up = true;
    public final List<ChangePassword> passwords = new ArrayList<>();
    /** Where the person is signed in. */
    public final List<SessionView> sessions = new ArrayList<>();
    private int refusal;
    private long drafts;
    public final FakeFiles files = new FakeFiles();
    /** The support desk of the server. */
    public final FakeDesk desk = new FakeDesk(this::tell, new Seats());
    /** The administration of the server. */
    public final FakeAdministration administration = new FakeAdministration();
    private boolean complete = true;

    public SampleServer(String id, String firstName, String lastName) {
        me = person(id, firstName, lastName);
    }

    private SampleServer(UserView me) {
        this.me = me;
        people.put(me.id(), me);
        desk.staff(me);
    }

    /** One that somebody of the support desk uses. */
    public static SampleServer ofAgent(String id, String firstName, String lastName) {
        return new SampleServer(agent(id, firstName, lastName));
    }

    /** One that somebody uses who looks after it, and who answers customers, too. */
    public static SampleServer ofAdmin(String id, String firstName, String lastName) {
        return new SampleServer(new UserView(id, id, firstName, lastName, UserType.SUPPORT, null, Role.ADMIN, NINE,
                NINE));
    }

    /** Somebody of the desk. */
    public static UserView agent(String id, String firstName, String lastName) {
        return new UserView(id, id.replaceFirst("^u-", ""), firstName, lastName, UserType.SUPPORT, null, null, NINE,
                NINE);
    }

    public UserView me() {
        return me;
    }

    @Override
    public FilesApi files() {
        return files;
    }

    @Override
    public AdminApi administration() {
        return administration;
    }

    @Override
    public SupportApi support() {
        return desk.as(me, new FakeDesk.Answers() {

            @Override
            public <T> T answer(boolean command, Supplier<T> work) {
                if (!up) {
                    throw away();
                }
                return work.get();
            }
        });
    }

    /** Who has a case sits in its room. */
    private final class Seats implements FakeDesk.Seats {

        @Override
        public void take(String roomId, UserView agent) {
            if (agent.equals(me)) {
                find(roomId).outside = false;
                tell(new ServerFrame.RoomUpdated(roomId));
            }
        }

        @Override
        public void leave(String roomId, UserView agent) {
            if (agent.equals(me)) {
                find(roomId).outside = true;
                tell(new ServerFrame.RoomUpdated(roomId));
            }
        }
    }

    public UserView person(String id, String firstName, String lastName) {
        UserView person = new UserView(id, id, firstName, lastName, UserType.CONSUMER, null, null, NINE, NINE);
        people.put(id, person);
        return person;
    }

    /** A room with these others, that this person opened. */
    public SampleRoom room(String id, UserView... others) {
        SampleRoom room = new SampleRoom(id, List.of(others));
        rooms.put(id, room);
        return room;
    }

    public void goDown() {
        goDown(LiveConnection.Ending.LOST);
    }

    /** It says that it stops, and does. */
    public void restart() {
        goDown(LiveConnection.Ending.RESTARTING);
    }

    private void goDown(LiveConnection.Ending ending) {
        up = false;
        administration.up = false;
        hangUp(ending);
    }

    /** The person's session is over, by somebody else's doing. */
    public void endSession() {
        hangUp(LiveConnection.Ending.SIGNED_OUT);
    }

    private void hangUp(LiveConnection.Ending ending) {
        LiveConnection.Listener told = listener;
        if (told != null) {
            listener = null;
            told.closed(ending);
        }
    }

    /** It is there again for whoever tries. */
    public void comeUp() {
        up = true;
        administration.up = true;
    }

    /** The next post is refused with that status. */
    public void refuseNext(int status) {
        refusal = status;
    }

    public void tell(ServerFrame frame) {
        if (listener != null) {
            listener.heard(frame);
        }
    }

    public void online(UserView... there) {
        for (UserView person : there) {
            tell(new ServerFrame.Presence(person.id(), true, null));
        }
    }

    /** A room of the sample. */
    public final class SampleRoom {

        private final String id;
        private final List<UserView> others;
        private final List<MessageView> messages = new ArrayList<>();
        private long readUpTo;
        private final List<DeliveryView> delivered = new ArrayList<>();
        private final List<String> deleted = new ArrayList<>();
        private boolean muted;
        private @Nullable Instant mutedUntil;
        private @Nullable String name;
        private boolean pinned;
        private boolean marked;
        private boolean exceptMentions;
        private final List<String> pinnedMessages = new ArrayList<>();
        private @Nullable String description;
        private @Nullable UserView owner;
        private RoomType type = RoomType.CONSUMER_TO_CONSUMER;
        private boolean outside;
        private @Nullable SupportView support;

        SampleRoom(String id, List<UserView> others) {
            this.id = id;
            this.others = new ArrayList<>(others);
        }

        public String id() {
            return id;
        }

        public List<UserView> others() {
            return List.copyOf(others);
        }

        /** Somebody wrote so many minutes after nine. */
        public SampleRoom say(UserView author, int minute, String text, UserView... readers) {
            return answer(author, minute, text, null, readers);
        }

        public SampleRoom answer(UserView author, int minute, String text, @Nullable String to, UserView... readers) {
            post(author, text, "c-" + id + messages.size(), to, NINE.plusSeconds(60L * minute), readers);
            return this;
        }

        /** Everything there is so far has come to that person's devices. */
        public SampleRoom delivered(UserView person) {
            delivered.add(new DeliveryView(person.id(), messages.size()));
            return this;
        }

        /** Somebody attached files so many minutes after nine. */
        public SampleRoom attach(UserView author, int minute, AttachmentView... files) {
            MessageView bare = post(author, "", null, null, NINE.plusSeconds(60L * minute));
            messages.set(messages.size() - 1, new MessageView(bare.id(), id, bare.message(), bare.type(), author,
                    bare.readByRecipients(), bare.number(), bare.change(), null, null, bare.createdAt(),
                    bare.updatedAt(), null, null, null, List.of(files), null, null));
            return this;
        }

        /** A customer asks the desk there, and nobody has taken it. */
        public SampleRoom atTheDesk() {
            type = RoomType.CONSUMER_TO_SUPPORT;
            outside = true;
            return this;
        }

        /** The person sits in it. */
        public SampleRoom taken() {
            outside = false;
            return this;
        }

        /** How it stands, as everybody in it sees it. */
        public SampleRoom support(SupportPhase phase, UserView... agents) {
            type = RoomType.CONSUMER_TO_SUPPORT;
            support = new SupportView(phase, List.of(agents));
            return this;
        }

        /** The person has read all but so many. */
        public SampleRoom unread(int count) {
            readUpTo = messages.size() - count;
            return this;
        }

        /** The person is spared what is said there, for good or until then. */
        public SampleRoom muted(@Nullable Instant until) {
            muted = true;
            mutedUntil = until;
            return this;
        }

        /** People think that of a message. */
        public SampleRoom reacted(String messageId, ReactionView... reactions) {
            messages.replaceAll(old -> !old.id().equals(messageId)
                    ? old
                    : new MessageView(old.id(), id, old.message(), old.type(), old.postedByUser(),
                            old.readByRecipients(), old.number(), old.change() + 1, old.clientId(), old.replyTo(),
                            old.createdAt(), old.updatedAt(), old.editedAt(), null, old.line(), old.attachments(),
                            List.of(reactions), old.mentions()));
            return this;
        }

        /** Somebody reacts while the person is looking. */
        public void hearReaction(String messageId, ReactionView... reactions) {
            reacted(messageId, reactions);
            tell(new ServerFrame.MessageEdited(PostView.of(SampleServer.this.message(id, messageId), everybody())));
        }

        /** Somebody pins a message while the person is looking. */
        public void hearPin(String messageId) {
            pin(messageId);
            tell(new ServerFrame.RoomUpdated(id));
        }

        /** The person marked it as unread. */
        public SampleRoom marked() {
            marked = true;
            return this;
        }

        /** The person keeps it at the top. */
        public SampleRoom pinned() {
            pinned = true;
            return this;
        }

        /** A message is kept at hand. */
        public SampleRoom pin(String messageId) {
            pinnedMessages.add(messageId);
            return this;
        }

        /** Gives the room a name, and says what it is for. */
        public SampleRoom named(@Nullable String given, @Nullable String purpose) {
            name = given;
            description = purpose;
            return this;
        }

        /** Somebody else looks after the room. */
        public SampleRoom ownedBy(UserView person) {
            owner = person;
            return this;
        }

        /** Somebody did something to the room so many minutes after nine. */
        public SampleRoom line(UserView by, int minute, RoomLine line) {
            long number = messages.size() + 1;
            Instant when = NINE.plusSeconds(60L * minute);
            messages.add(new MessageView(id + "-" + number, id, new MessageBody(""), "line", by, List.of(), number,
                    number, null, null, when, when, null, null, line, List.of(), null, null));
            return this;
        }

        /** Somebody writes while the person is looking. */
        public void hear(UserView author, int minute, String text) {
            say(author, minute, text);
            tell(new ServerFrame.NewMessage(PostView.of(messages.getLast(), everybody())));
        }

        /** Ids of the messages that were deleted; what they said stays where it is. */
        public List<String> deleted() {
            return deleted;
        }

        public long readUpTo() {
            return readUpTo;
        }

        private MessageView post(UserView author, String text, @Nullable String clientId, @Nullable String to,
                Instant when,
                UserView... readers) {
            long number = messages.size() + 1;
            List<ReadReceipt> receipts = new ArrayList<>();
            receipts.add(new ReadReceipt(author.id(), when, author));
            for (UserView reader : readers) {
                receipts.add(new ReadReceipt(reader.id(), when.plusSeconds(60L * receipts.size()), reader));
            }
            messages.add(new MessageView(id + "-" + number, id, new MessageBody(text), "text", author, receipts, number,
                    number,
                    clientId, to, when, when, null, null, null, List.of(), null, mentions(author, text)));
            return messages.getLast();
        }

        private @Nullable List<String> mentions(UserView author, String text) {
            List<String> ids = Mentions.in(text, key -> everybody().stream()
                    .filter(member -> Mentions.key(member.username()).equals(key)).findFirst().orElse(null)).stream()
                    .map(mention -> mention.person().id()).filter(id -> !id.equals(author.id())).toList();
            return ids.isEmpty() ? null : ids;
        }

        private List<UserView> everybody() {
            List<UserView> all = new ArrayList<>(others);
            if (!outside) {
                all.add(me);
            }
            return all;
        }

        private ConversationView summary() {
            MessageView last = messages.isEmpty() ? null : messages.getLast();
            long unread = messages.stream().filter(message -> message.number() > readUpTo)
                    .filter(message -> !message.postedByUser().equals(me) && message.line() == null).count();
            return new ConversationView(id, id, last == null ? null : last.id(), last == null ? null : last.message(),
                    last == null ? null : last.type(), last == null ? null : last.postedByUser(),
                    last == null ? List.of() : last.readByRecipients(), everybody(), activity(),
                    type,
                    unread, messages.size(), messages.size(), readUpTo, muted, muted ? mutedUntil : null,
                    owner == null ? me.id() : owner.id(), name, description,
                    last == null ? null : last.line(), last == null ? List.of() : last.attachments(), pinned,
                    pinnedMessages.isEmpty() ? null : pinnedMessages,
                    messages.stream().filter(message -> message.number() > readUpTo)
                            .filter(message -> message.mentions() != null && message.mentions().contains(me.id()))
                            .count(),
                    marked, exceptMentions, support);
        }

        private Instant activity() {
            return messages.isEmpty() ? NINE : messages.getLast().createdAt();
        }

        private HistoryAnswer page(long before, int limit) {
            int end = (int) Math.min(messages.size(), before - 1);
            return new HistoryAnswer(true, List.copyOf(messages.subList(Math.max(0, end - limit), end)), everybody(),
                    messages.size(), messages.size(), readUpTo, delivered);
        }
    }

    @Override
    public ServerAddress address() {
        return ServerAddress.parse("localhost");
    }

    @Override
    public ParleyApi api() {
        return this;
    }

    @Override
    public LiveConnection open(LiveConnection.Listener hearer) {
        if (!up) {
            hearer.closed(LiveConnection.Ending.LOST);
            return new Silent();
        }
        listener = hearer;
        hearer.heard(new ServerFrame.Ready(me.id(), 20, SampleChat.now(), null));
        return new Silent();
    }

    @Override
    public void signOut() {
        listener = null;
    }

    @Override
    public List<ConversationView> conversations(int page, int limit) {
        return rooms.values().stream().filter(room -> !room.outside)
                .sorted(Comparator.comparing(SampleRoom::activity).reversed())
                .skip((long) page * limit).limit(limit).map(SampleRoom::summary).toList();
    }

    @Override
    public ConversationView conversation(String roomId) {
        return find(roomId).summary();
    }

    @Override
    public HistoryAnswer newest(String roomId, int limit) {
        return find(roomId).page(Long.MAX_VALUE, limit);
    }

    @Override
    public HistoryAnswer before(String roomId, long number, int limit) {
        return find(roomId).page(number, limit);
    }

    @Override
    public HistoryAnswer changedAfter(String roomId, long change, int limit) {
        return new HistoryAnswer(true, List.of(), List.of(), find(roomId).messages.size(), find(roomId).messages.size(),
                0, List.of());
    }

    @Override
    public MessageView message(String roomId, String messageId) {
        return find(roomId).messages.stream().filter(message -> message.id().equals(messageId)).findFirst()
                .orElseThrow(() -> refusal(404));
    }

    @Override
    public MessageView post(String roomId, PostMessage message) {
        SampleRoom room = find(roomId);
        if (refusal != 0) {
            ApiFailure refused = refusal(refusal);
            refusal = 0;
            throw refused;
        }
        return room.post(me, String.valueOf(message.messageText()), message.clientId(), message.replyTo(),
                NINE.plusSeconds(2400));
    }

    @Override
    public MessageView edit(String roomId, String messageId, String text) {
        throw refusal(409);
    }

    @Override
    public MessageView react(String roomId, String messageId, React reaction) {
        SampleRoom room = find(roomId);
        room.reacted(messageId, new ReactionView(String.valueOf(reaction.emoji()), List.of(me.id())));
        return message(roomId, messageId);
    }

    @Override
    public void deleteMessage(String roomId, String messageId) {
        find(roomId).deleted.add(messageId);
    }

    @Override
    public void markRead(String roomId, long upTo) {
        find(roomId).readUpTo = upTo;
    }

    @Override
    public List<RoomAttachment> attachments(String roomId, int page, int limit) {
        return find(roomId).messages.reversed().stream()
                .flatMap(message -> message.attachments().stream()
                        .map(file -> new RoomAttachment(file, message.id(), message.number(), message.postedByUser(),
                                message.createdAt())))
                .skip((long) page * limit).limit(limit).toList();
    }

    @Override
    public List<DraftView> drafts() {
        return List.of();
    }

    @Override
    public DraftView keepDraft(String roomId, SaveDraft draft) {
        if (!up) {
            throw away();
        }
        return new DraftView(roomId, String.valueOf(draft.text()), draft.replyTo(), ++drafts);
    }

    @Override
    public List<SessionView> sessions() {
        return sessions;
    }

    @Override
    public void endSession(String sessionId) {
        refuseIfWanted();
        sessions.removeIf(session -> session.id().equals(sessionId));
    }

    @Override
    public void endOtherSessions() {
        refuseIfWanted();
        sessions.removeIf(session -> !session.current());
    }

    @Override
    public void doNotDisturb(String userId, DoNotDisturb wish) {
        refuseIfWanted();
        tell(new ServerFrame.Presence(userId, true, null, Boolean.TRUE.equals(wish.on()) ? true : null, wish.until()));
    }

    @Override
    public void markUnread(String roomId) {
        find(roomId).marked();
    }

    @Override
    public void mute(String roomId, MuteRoom wish) {
        SampleRoom room = find(roomId);
        room.muted(wish.until());
        room.muted = Boolean.TRUE.equals(wish.muted());
        room.exceptMentions = Boolean.TRUE.equals(wish.exceptMentions());
    }

    @Override
    public InitiatedRoom initiate(InitiateRoom room) {
        if (!up) {
            throw away();
        }
        UserView[] others = room.userIds().stream().map(people::get).toArray(UserView[]::new);
        SampleRoom made = room("new-" + rooms.size(), others).named(room.name(), null);
        return new InitiatedRoom(true, "", made.id(), RoomType.CONSUMER_TO_CONSUMER);
    }

    @Override
    public ConversationView changeRoom(String roomId, ChangeRoom change) {
        SampleRoom room = find(roomId);
        if (change.name() != null) {
            room.named(change.name(), room.description);
        }
        return room.summary();
    }

    @Override
    public ConversationView addMembers(String roomId, AddMembers members) {
        SampleRoom room = find(roomId);
        List.copyOf(members.userIds()).forEach(id -> room.others.add(people.get(id)));
        return room.summary();
    }

    @Override
    public void endMembership(String roomId, String userId) {
        find(roomId).others.removeIf(person -> person.id().equals(userId));
    }

    @Override
    public void pinRoom(String roomId, Pin pin) {
        find(roomId).pinned = Boolean.TRUE.equals(pin.pinned());
    }

    @Override
    public ConversationView pinMessage(String roomId, String messageId, Pin pin) {
        find(roomId).pinnedMessages.remove(messageId);
        return Boolean.TRUE.equals(pin.pinned()) ? find(roomId).pin(messageId).summary() : find(roomId).summary();
    }

    @Override
    public void deleteRoom(String roomId) {
        rooms.remove(roomId);
    }

    @Override
    public void changePassword(String userId, ChangePassword changed) {
        refuseIfWanted();
        passwords.add(changed);
    }

    private void refuseIfWanted() {
        if (!up) {
            throw away();
        }
        if (refusal != 0) {
            ApiFailure refused = refusal(refusal);
            refusal = 0;
            throw refused;
        }
    }

    @Override
    public SearchAnswer search(SearchQuestion question, int page, int limit) {
        if (!up) {
            throw away();
        }
        if (refusal != 0) {
            ApiFailure refused = refusal(refusal);
            refusal = 0;
            throw refused;
        }
        Spelled words = Spelled.of(question.words());
        List<SearchHit> hits = rooms.values().stream()
                .filter(room -> question.roomId() == null || room.id().equals(question.roomId()))
                .flatMap(room -> room.messages.stream()
                        .map(message -> new SearchHit(message,
                                new FoundRoom(room.id(), RoomType.CONSUMER_TO_CONSUMER, List.of()),
                                words.placesIn(Spelled.of(message.message().messageText())), List.of(), List.of())))
                .filter(hit -> words.words().stream().allMatch(word -> !new Spelled(List.of(word))
                        .placesIn(Spelled.of(hit.message().message().messageText())).isEmpty()))
                .filter(hit -> question.authorId() == null
                        || hit.message().postedByUser().id().equals(question.authorId()))
                .filter(hit -> !question.parts().contains(Part.FILE) || !hit.message().attachments().isEmpty())
                .filter(hit -> question.from() == null || !hit.message().createdAt().isBefore(question.from()))
                .sorted(Comparator.comparing((SearchHit hit) -> hit.message().createdAt()).reversed()).toList();
        return new SearchAnswer(true, hits.stream().skip((long) page * limit).limit(limit).toList(), hits.size(), true,
                complete);
    }

    /** Whether it says from now on that it has looked through everything. */
    public void looksThroughAll(boolean all) {
        complete = all;
    }

    @Override
    public List<UserView> people(String query, int page, int limit) {
        if (!up) {
            throw away();
        }
        return people.values().stream()
                .filter(person -> person.fullName().toLowerCase(Locale.ROOT).contains(query.toLowerCase(Locale.ROOT)))
                .skip((long) page * limit).limit(limit).toList();
    }

    /** A room of the sample. */
    public SampleRoom find(String roomId) {
        if (!up) {
            throw away();
        }
        SampleRoom room = rooms.get(roomId);
        if (room == null) {
            throw refusal(404);
        }
        return room;
    }

    private static ApiFailure away() {
        return new ApiFailure.Unreachable(new IOException("down"));
    }

    private static ApiFailure refusal(int status) {
        return new ApiFailure.Refused(
                new Problem("/problems/sample", "", status, "no", false, "no", null), null);
    }

    /** Nobody else is there to hear. */
    private static final class Silent implements LiveConnection {

        @Override
        public void send(ClientFrame frame) {
            // Nobody hears it.
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }
}
