package chat.parley.desktop.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.store.KeptFile;
import chat.parley.desktop.store.Outgoing;
import chat.parley.model.DeliveryView;
import chat.parley.model.MessageView;
import chat.parley.model.ReadReceipt;
import chat.parley.model.live.ServerFrame;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one conversation: a window of its history that always reaches the newest message, kept true by what
 * happens on the server. One object per room for as long as the chat lives. JavaFX thread only; nothing here blocks, and
 * every future completes on that thread, failing with {@link ApiFailure}.
 */
public final class Room {
    private final Conversation conversation;
    private final ConversationList conversations;
    private final Calls calls;
    private final Sender sender;
    private final TypingPeople typingPeople;
    private final Timer timer;
    private final ReadMarks readMarks;
    private final DeliveredTo delivered = new DeliveredTo();
    private final Timeline timeline;
    private final History history;
    private final ObservableList<MessageItem> messages;
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final Divider divider;
    private final Elsewhere elsewhere;
    private final Bookmark bookmark = new Bookmark();
    private boolean entered;
    private boolean outdated = true;

    Room(Conversation conversation, Chat chat) {
        this.conversation = conversation;
        this.conversations = chat.list();
        this.calls = chat.calls();
        this.sender = chat.sender();
        this.typingPeople = chat.typingPeople();
        this.timer = chat.threads().timer();
        String roomId = conversation.roomId();
        readMarks = chat.readMarks();
        timeline = new Timeline(chat.me(), delivered);
        Stretch stretch = new Stretch(roomId, timeline, chat.cached(),
                change -> chat.following().heldTo(roomId, change, timeline.lastOfOthers()));
        history = new History(roomId, calls, timeline, stretch, new History.Listener() {
            @Override
            public void recalled() {
                showIfWhole();
            }

            @Override
            public void stuck() {
                show();
            }

            @Override
            public void upToDate() {
                outdated = !history.readersKnown();
                show();
            }
        });
        divider = new Divider(conversation, timeline, history);
        elsewhere = new Elsewhere(this, calls, timeline);
        messages = FXCollections.unmodifiableObservableList(timeline.items());
        history.trouble().addListener((_, _, trouble) -> loading.set(loading.get() && trouble == null));
        sender.unsent(roomId).forEach(unsent()::show);
        conversation.profile().ended().subscribe((_, ended) -> {
            if (ended) {
                end();
            } else if (entered) {
                enter();
            }
        });
    }

    public Conversation conversation() {
        return conversation;
    }

    /**
     * The loaded messages without a gap, by number, then the own ones that the server does not have yet, in the order
     * they were written. Changes come as small as they are: one item added, set or removed, or one page added at once;
     * everything is replaced only if the room changed too much while it was not seen.
     */
    public ObservableList<MessageItem> messages() {
        return messages;
    }

    /** The loaded message with that id of the server. */
    public Optional<MessageItem> find(String messageId) {
        return messages.stream().filter(item -> messageId.equals(item.id())).findFirst();
    }

    /**
     * To be called when a view shows the room: loads what is missing and takes note of where the unread messages begin.
     * Again after {@link #leave}, the same room begins with a fresh divider.
     */
    public void enter() {
        entered = true;
        divider.begin();
        if (conversation.profile().ended().get()) {
            divider.callOff();
            return;
        }
        if (outdated) {
            loading.set(!history.loaded().get());
            showIfWhole();
            history.synchronise();
        } else {
            show();
        }
    }

    /** To be called when no view shows the room any more. */
    public void leave() {
        entered = false;
    }

    /** Where a view of the room was left last. */
    public Bookmark bookmark() {
        return bookmark;
    }

    /** Whether the first page, or what leads back to the first unread message, is on its way. */
    public ReadOnlyBooleanProperty loading() {
        return loading.getReadOnlyProperty();
    }

    /** Whether the server is being asked for what is new, while what there is can be read already. */
    public ReadOnlyBooleanProperty refreshing() {
        return history.asking();
    }

    /** Why the messages cannot be loaded, until they are; {@code null} when all is well or the server is merely away. */
    public ReadOnlyObjectProperty<@Nullable ApiFailure> trouble() {
        return history.trouble();
    }

    /** Whether the window reaches back to the first message of the room. */
    public ReadOnlyBooleanProperty atStart() {
        return history.atStart();
    }

    /** Number of the first message that was unread when the room was entered, 0 for none. Set before loading ends. */
    public ReadOnlyLongProperty firstUnread() {
        return divider.firstUnread();
    }

    /**
     * Adds the page before the window. While one is on its way, the same future again; at the start of the room nothing.
     *
     * @return completes once the page is in {@link #messages}
     */
    public CompletableFuture<Void> loadOlder() {
        return history.loadOlder(50);
    }

    /**
     * Loads back until the message with that number is in the window.
     *
     * @return completes once it is there, or cannot be
     */
    public CompletableFuture<Void> loadBackTo(long number) {
        return history.loadBackTo(number);
    }

    /** Number of the first message in the window, one after the last if there is none. */
    public long firstLoaded() {
        return timeline.first();
    }

    /** What of the room lies outside of the window. */
    public Elsewhere elsewhere() {
        return elsewhere;
    }

    /**
     * Sends, now or when the server is there again, even if the app ends meanwhile. The message stands in
     * {@link #messages} at once, as one that is being written until this computer's disk has it.
     *
     * @param text 1 to 10,000 UTF-16 units after trimming
     * @param replyTo the server's id of the message this one answers, or {@code null}
     * @return completes once the message is safe on this computer; fails with
     *     {@link chat.parley.desktop.store.StoreFailure} if it cannot be kept, and is sent all the same while the app runs
     * @throws IllegalArgumentException if the text is blank
     */
    public CompletableFuture<Void> send(String text, @Nullable String replyTo) {
        return send(text, replyTo, List.of());
    }

    /**
     * The same with files, which {@link ChatFiles} has copies of; then the text may be blank.
     *
     * @throws IllegalArgumentException if there is neither text nor file
     */
    public CompletableFuture<Void> send(String text, @Nullable String replyTo, List<KeptFile> files) {
        if (text.isBlank() && files.isEmpty()) {
            throw new IllegalArgumentException("nothing to send");
        }
        typingPeople.sent(conversation.roomId());
        return sender.send(new Outgoing(UUID.randomUUID().toString(), conversation.roomId(), text.strip(), replyTo,
                timer.now(), null, files));
    }

    /** Tries a failed message again, in its old place. */
    public void retry(MessageItem failed) {
        sender.retry(conversation.roomId(), failed.key());
    }

    /** Gives up a message that waits or failed. One that is just being sent may arrive all the same. */
    public void discard(MessageItem unsent) {
        sender.discard(conversation.roomId(), unsent.key());
    }

    /** What the person does to messages that the server has. */
    public Amendments amendments() {
        return new Amendments(this, calls, conversations, history);
    }

    /**
     * The person has seen everything up to and including that number. Call it as often as you like: only what is new is
     * said to the server, together, and later if it is away.
     */
    public void markReadUpTo(long number) {
        long upTo = Math.min(number, timeline.last());
        if (conversation.joined().get() && upTo > conversation.readUpTo()) {
            readElsewhere(upTo);
            readMarks.upTo(conversation.roomId(), upTo);
        } else if (conversation.profile().markedUnread().get()) {
            conversations.update(conversation.roomId(), row -> row.profile().forgetMark());
            readMarks.again(conversation.roomId(), conversation.readUpTo());
        }
    }

    /** Ids of those to all of whose devices an own message has come, whether they have read it or not. */
    public Set<String> deliveredTo(MessageItem message) {
        return delivered.people(message.number());
    }

    /** The person is writing. Call it on every key: the others hear of it every few seconds at most. */
    public void typing() {
        typingPeople.tell(conversation.roomId());
    }

    private void end() {
        outdated = true;
        history.offline();
        timeline.reset(List.of());
        loading.set(false);
    }

    void online(boolean now) {
        if (!now) {
            outdated = true;
            history.offline();
            showIfWhole();
        } else if (entered && !conversation.profile().ended().get()) {
            history.synchronise();
            elsewhere.inExcerpt(Excerpt::refresh);
        }
    }

    /** What is loaded may be true no longer: it is shown until the server has said what is. */
    void distrust() {
        history.distrust();
        delivered.forget();
        elsewhere.inExcerpt(Excerpt::distrust);
    }

    /** Nobody need look at it: what is missing up to that change is fetched. */
    void follow(long lastChange) {
        if (!entered) {
            history.follow(lastChange);
        }
    }

    void heard(MessageView view) {
        history.heard(view);
        elsewhere.inExcerpt(part -> part.heard(view));
    }

    void heard(ServerFrame.MessageDeleted deletion) {
        history.heard(deletion);
        elsewhere.inExcerpt(part -> part.heard(deletion));
    }

    void heard(ReadReceipt receipt, long upTo) {
        history.heard(receipt, upTo);
        elsewhere.inExcerpt(part -> part.heard(receipt, upTo));
    }

    /** What was written here has come to these people. */
    void heard(List<DeliveryView> people) {
        history.heard(people);
        elsewhere.inExcerpt(Excerpt::delivered);
    }

    /** The person has read up to there, on whatever device. */
    void readElsewhere(long upTo) {
        boolean countable = history.loaded().get() && timeline.first() <= upTo + 1 && upTo <= timeline.last();
        conversations.update(conversation.roomId(), row -> row.readUpTo(upTo,
                countable ? timeline.unreadAfter(upTo) : row.unread().get(),
                countable ? timeline.mentionsAfter(upTo) : row.mentions().get()));
    }

    /** What the server does not have yet, as rows. */
    UnsentRows unsent() {
        return new UnsentRows(timeline);
    }

    /** Shows what there is if nothing newer is known to be missing, or if the server cannot be asked for it. */
    private void showIfWhole() {
        if (history.loaded().get() && (!calls.online() || conversation.lastNumber() <= timeline.last())) {
            show();
        }
    }

    private void show() {
        divider.place(() -> loading.set(false));
    }
}
