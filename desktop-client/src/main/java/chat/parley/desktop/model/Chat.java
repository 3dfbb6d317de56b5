package chat.parley.desktop.model;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.Backoff;
import chat.parley.desktop.backend.ServerAddress;
import chat.parley.desktop.backend.ServerLink;
import chat.parley.desktop.store.Kept;
import chat.parley.model.InitiateRoom;
import chat.parley.model.RoomType;
import chat.parley.model.UserView;
import chat.parley.model.live.ClientFrame;
import org.jspecify.annotations.Nullable;

/**
 * One signed-in person on one server. It connects by itself and stays connected until it is closed or signed out.
 * JavaFX thread only; nothing here blocks, and every future completes on that thread, failing with {@link ApiFailure}.
 */
public final class Chat {
    private static final int PEOPLE_PER_PAGE = 50;

    private final UserView me;
    private final ServerLink server;
    private final Threads threads;
    private final Calls calls;
    private final Connector connector;
    private final ChatFiles files;
    private final Sender sender;
    private final Drafts drafts;
    private final DraftSync draftSync;
    private final ReadMarks readMarks;
    private final Presences presences;
    private final TypingPeople typingPeople;
    private final Cached cached;
    private final Belief belief;
    private final Following following;
    private final Confirmations confirmations;
    private final ConversationList conversations;
    private final ObservableList<Conversation> conversationsView;
    private final Map<String, Room> rooms = new HashMap<>();
    private final MessageSearch search;
    private final Desk desk;
    private final Administration administration;
    private final Arrivals arrivals = new Arrivals();

    Chat(UserView me, ServerLink server, Threads threads, Kept kept) {
        this.me = me;
        this.server = server;
        this.threads = threads;
        LiveEvents events = new LiveEvents(this);
        connector = new Connector(server, threads, new Backoff(RandomGenerator.getDefault()), events);
        calls = new Calls(server.api(), threads, () -> connector.end(new ConnectionState.SignedOut()));
        files = new ChatFiles(server.files(), threads, kept);
        sender = new Sender(calls, threads, kept.outbox(), files, events);
        drafts = new Drafts(kept.outbox(), threads);
        typingPeople = new TypingPeople(threads.timer(), connector);
        presences = new Presences(threads.timer());
        cached = new Cached(kept.cache(), threads);
        belief = new Belief(cached);
        draftSync = new DraftSync(drafts, calls, threads.timer(), cached);
        drafts.follow(draftSync::changed);
        following = new Following(this, cached);
        confirmations = new Confirmations(cached, connector, threads.timer());
        conversations = new ConversationList(me, calls, threads, cached, events);
        readMarks = new ReadMarks(calls, threads, kept.outbox(), conversations::ask);
        search = new MessageSearch(me, calls, threads, cached, sender::unsent);
        desk = new Desk(this, server.support(), calls, threads.timer());
        administration = new Administration(me, server.administration(), calls);
        conversationsView = FXCollections.unmodifiableObservableList(conversations.rows());
    }

    /** Takes up what an earlier run left unsent, and connects. */
    void start() {
        files.dropLeftovers();
        sender.load();
        drafts.load();
        draftSync.load();
        readMarks.load();
        conversations.recall();
        following.load();
        connector.connect();
    }

    public UserView me() {
        return me;
    }

    public ServerAddress address() {
        return server.address();
    }

    public ReadOnlyObjectProperty<ConnectionState> connection() {
        return connector.state();
    }

    /** Since when the connection is lost; {@code null} while there is one, and before the first. */
    public @Nullable Instant lostAt() {
        return connector.lostAt();
    }

    /** How far this computer's clock is ahead of the server's, as of when it connected last; negative if it is behind. */
    public ReadOnlyObjectProperty<Duration> clockAhead() {
        return connector.clockAhead();
    }

    /** Tries to connect at once instead of when the next try is due. */
    public void tryNow() {
        connector.tryNow();
    }

    /** All conversations, latest activity first. They come page by page; a row moves when something happens in it. */
    public ObservableList<Conversation> conversations() {
        return conversationsView;
    }

    /** Whether the first page of conversations is there: an empty list then means that there are none. */
    public ReadOnlyBooleanProperty conversationsLoaded() {
        return conversations.loaded();
    }

    /** Unread messages of all conversations, with one for each that is only marked as unread; of those that are muted, only messages that mention the person. */
    public ReadOnlyLongProperty totalUnread() {
        return conversations.totalUnread();
    }

    public Optional<Conversation> conversation(String roomId) {
        return Optional.ofNullable(conversations.find(roomId));
    }

    /** The messages of a conversation: always the same object for the same conversation. */
    public Room room(Conversation conversation) {
        return rooms.computeIfAbsent(conversation.roomId(), _ -> new Room(conversation, this));
    }

    /** Finds or makes the conversation of these people and oneself; for support, nobody need be named. */
    public CompletableFuture<Conversation> start(List<UserView> people, RoomType type) {
        InitiateRoom wish = new InitiateRoom(people.stream().map(UserView::id).toList(), type);
        return Calls.plain(
                calls.ask(api -> api.initiate(wish)).thenCompose(room -> conversations.fetch(room.chatRoomId())));
    }

    /** Making rooms with a name, and what their members do to them. */
    public Membership membership() {
        return new Membership(me, calls, conversations);
    }

    /** What is kept at hand. */
    public Pins pins() {
        return new Pins(calls, conversations);
    }

    /** People to talk to whose name matches, without oneself; everybody for an empty query. Page 0 is the first. */
    public CompletableFuture<List<UserView>> findPeople(String query, int page) {
        return Calls.plain(calls.ask(api -> api.people(query, page, PEOPLE_PER_PAGE)).thenApply(
                people -> people.stream().filter(person -> !person.id().equals(me.id())).toList()));
    }

    /** Hears every message that comes in over the live connection, once its row is up to date, until it unsubscribes. */
    public Subscription arrivals(BiConsumer<Conversation, MessageItem> hearer) {
        return arrivals.subscribe(hearer);
    }

    Arrivals arrivals() {
        return arrivals;
    }

    /** Finding messages. */
    public MessageSearch search() {
        return search;
    }

    /** The support desk. */
    public Desk desk() {
        return desk;
    }

    /** The server, for who looks after it. */
    public Administration administration() {
        return administration;
    }

    /** Deletes the conversation with all its messages, for everybody. */
    public CompletableFuture<Void> delete(Conversation conversation) {
        return Calls.plain(calls.tell(api -> api.deleteRoom(conversation.roomId()))
                .thenRun(() -> conversations.remove(conversation.roomId())));
    }

    /** Takes a conversation that has ended out of the list, and gives up what was written there. */
    public void dismiss(Conversation ended) {
        conversations.remove(ended.roomId());
    }

    /** What the person is told of, and when. */
    public Silence silence() {
        return new Silence(me, calls, conversations);
    }

    /** Where the person is signed in. */
    public OwnSessions sessions() {
        return new OwnSessions(me, calls);
    }

    /** Whether that person is there. Always the same property for the same person. */
    public ReadOnlyObjectProperty<Presence> presence(String userId) {
        return presences.of(userId);
    }

    /**
     * Ends the session here at once, and on the server, as far as it can be reached, after what it was told before. What
     * is unsent is kept for the next time the same person signs in. Always completes normally.
     */
    public CompletableFuture<Void> signOut() {
        drafts.write();
        readMarks.write();
        connector.end(new ConnectionState.SignedOut());
        return calls.told().thenCompose(_ -> threads.<Void>ask(() -> {
            server.signOut();
            return null;
        }));
    }

    /** Disconnects; the session stays good for the next start of the app, and what is begun is kept. */
    public void close() {
        drafts.write();
        readMarks.write();
        conversations.write();
        connector.end(new ConnectionState.Closed());
    }

    /** The files of messages. */
    public ChatFiles files() {
        return files;
    }

    /** What is being written, by room. */
    public Drafts drafts() {
        return drafts;
    }

    /** How many messages the server does not have yet, refused ones among them. */
    public int unsent() {
        return sender.count();
    }

    /** Whether this computer's disk does not take what is written: it then lasts only as long as the app runs. */
    public ReadOnlyBooleanProperty unkept() {
        return sender.unkept();
    }

    /** Whether the server has no room for more messages; they wait here until it has. */
    public ReadOnlyBooleanProperty serverFull() {
        return sender.serverFull();
    }

    /** Gives up every message that the server does not have yet. */
    public void discardUnsent() {
        sender.discardEverything();
    }

    DraftSync draftSync() {
        return draftSync;
    }

    /** Goes out if there is a connection, else is forgotten. */
    void tell(ClientFrame frame) {
        connector.send(frame);
    }

    Presences presences() {
        return presences;
    }

    TypingPeople typingPeople() {
        return typingPeople;
    }

    ConversationList list() {
        return conversations;
    }

    Sender sender() {
        return sender;
    }

    Cached cached() {
        return cached;
    }

    Belief belief() {
        return belief;
    }

    Following following() {
        return following;
    }

    Confirmations confirmations() {
        return confirmations;
    }

    ReadMarks readMarks() {
        return readMarks;
    }

    Threads threads() {
        return threads;
    }

    Calls calls() {
        return calls;
    }

    Map<String, Room> rooms() {
        return rooms;
    }

}
