package chat.parley.desktop.room;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.ChatFiles;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.model.Room;
import chat.parley.desktop.model.Timer;
import chat.parley.desktop.model.WritingHabits;
import chat.parley.desktop.ui.FileChoosers;
import chat.parley.desktop.ui.Patience;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.prose.Audience;
import chat.parley.model.UserView;

/**
 * An open room: its rows, what is read of it, and what can be done in it. One per opening: it begins with
 * {@link #enter} and ends with {@link #leave}. JavaFX thread only.
 */
public final class RoomViewModel {

    /** What the middle of the room shows. */
    enum State {
        LOADING,
        EMPTY,
        MESSAGES,
        TROUBLE
    }

    private final Chat chat;
    private final Conversation conversation;
    private final Room room;
    private final RoomTools tools;
    private final RoomWords words;
    private final RoomHeader header;
    private final Composer composer;
    private final TimelineRows rows;
    private final Stretch stretch;
    private final Deletions deletions;
    private final ReadingWatch reading;
    private final Framing framing;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final List<Subscription> following = new ArrayList<>();
    private final Patience patience;
    private Audience audience = Audience.NOBODY;

    /** The room of that conversation, not yet entered. */
    public RoomViewModel(Chat chat, Conversation conversation, RoomTools tools) {
        this.chat = chat;
        this.conversation = conversation;
        this.tools = tools;
        room = chat.room(conversation);
        header = new RoomHeader(chat, conversation, tools.texts(), tools.times());
        words = new RoomWords(chat.me(), tools.texts(), tools.times(), () -> header.title().get(),
                new RoomWords.Prepared(tools.text().proses(), () -> audience), this::nameOf);
        audience = Audience.of(chat.me(), conversation.others().get());
        composer = new Composer(room, chat.drafts(), chat.files(), () -> habits().now().get().typesSeen());
        prepare(room.messages());
        rows = new TimelineRows(room.messages(), tools.times()::date, this::askForOriginal);
        framing = new Framing(chat, room, tools.timer(), this::atStart, this::look);
        stretch = new Stretch(room, rows, framing::now);
        deletions = new Deletions(tools.timer(), room.amendments()::delete);
        reading = new ReadingWatch(tools.timer(), room::markReadUpTo);
        patience = new Patience(state.map(now -> now == State.LOADING), tools.timer()::after);
    }

    /** Begins: loads what is missing and takes note of where the unread messages begin. */
    public void enter() {
        List.of(room.loading(), room.atStart(), room.firstUnread(), room.trouble(), conversation.others(),
                conversation.unread(), conversation.profile().ended())
                .forEach(value -> following.add(value.subscribe((was, now) -> look())));
        following.add(room.messages().subscribe(this::look));
        following.add(chat.connection().subscribe((was, now) -> look()));
        following.add(newMessages());
        following.add(chat.drafts().all().subscribe(composer::takeUpDraft));
        room.enter();
        look();
    }

    /** Ends: nothing is read, loaded or followed any more. */
    public void leave() {
        following.forEach(Subscription::unsubscribe);
        framing.close();
        patience.close();
        deletions.close();
        reading.close();
        rows.close();
        header.close();
        room.elsewhere().leaveExcerpt();
        room.leave();
    }

    /** Which conversation this is. */
    public Conversation conversation() {
        return conversation;
    }

    /** What the room is called now. */
    public ReadOnlyStringProperty title() {
        return header.title();
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ObservableList<TimelineRow> rows() {
        return rows.rows();
    }

    /** Shows these among the messages, from now on. */
    public void mix(ObservableList<Aside> asides) {
        rows.mix(asides);
    }

    RoomHeader header() {
        return header;
    }

    Composer composer() {
        return composer;
    }

    RoomWords words() {
        return words;
    }

    /** Whether to show what stands for messages that are on their way. */
    ObservableBooleanValue placeholder() {
        return patience.shown();
    }

    /** A check of what is written here. */
    SpellCheck spellCheck(Executor fx) {
        SpellCheck check = new SpellCheck(tools.text().spelling(), habits(), tools.timer(), fx);
        check.spare(List.copyOf(audience.members().values()));
        return check;
    }

    /** How the person writes. */
    WritingHabits habits() {
        return tools.text().habits();
    }

    /** Opens an address the way the system does. */
    Consumer<String> browser() {
        return tools.text().browser();
    }

    Timer timer() {
        return tools.timer();
    }

    Texts texts() {
        return tools.texts();
    }

    /** Who is typing, in words; empty for nobody. */
    ObservableStringValue typing() {
        return tools.texts().from(() -> words.typing(conversation.typing()), conversation.typing());
    }

    /** Number of the first message that was unread when the room was entered, 0 for none or not known yet. */
    ReadOnlyLongProperty firstUnread() {
        return room.firstUnread();
    }

    /** What waits to be read. */
    Waiting waiting() {
        return new Waiting(conversation, room);
    }

    ObservableBooleanValue online() {
        return Bindings.createBooleanBinding(() -> chat.connection().get().online(), chat.connection());
    }

    /** Whether what is shown is being compared with what the server has. */
    ObservableBooleanValue refreshing() {
        return Bindings.createBooleanBinding(() -> room.refreshing().get() && state.get() == State.MESSAGES,
                room.refreshing(), state);
    }

    ReadingWatch reading() {
        return reading;
    }

    /** Which part of the room the rows show. */
    Stretch stretch() {
        return stretch;
    }

    /** Where one can go in it. */
    Destinations destinations() {
        return new Destinations(room, stretch, tools.times());
    }

    /** Tries again to load what could not be loaded. */
    void tryAgain() {
        room.leave();
        room.enter();
    }

    /** The files of its messages. */
    ChatFiles files() {
        return chat.files();
    }

    /** What asks the person for files. */
    FileChoosers choosers() {
        return tools.choosers();
    }

    /** The messages that are loaded, in their order. */
    List<MessageItem> messages() {
        return room.messages();
    }

    /** What can be done with it, besides reading and writing. */
    RoomDeeds deeds() {
        return new RoomDeeds(chat, conversation, room);
    }

    /** What its author wants deleted and can still keep. */
    Deletions deletions() {
        return deletions;
    }

    /** The name of somebody in the room; empty for who is in it no longer. */
    private String nameOf(String userId) {
        return conversation.others().get().stream().filter(person -> person.id().equals(userId))
                .map(UserView::firstName).findFirst().orElse("");
    }

    private Subscription newMessages() {
        ListChangeListener<MessageItem> listener = change -> {
            while (change.next()) {
                prepare(change.getAddedSubList());
            }
        };
        room.messages().addListener(listener);
        return () -> room.messages().removeListener(listener);
    }

    private void prepare(List<? extends MessageItem> messages) {
        tools.text().proses().prepare(messages.stream().map(MessageItem::text).map(LongText::shown).toList());
    }

    private void look() {
        audience = Audience.of(chat.me(), conversation.others().get());
        framing.look();
        rows.frame(framing.now());
        state.set(now());
    }

    private boolean atStart() {
        return stretch.atStart();
    }

    /** Later, as the rows are being made when they miss it. */
    private void askForOriginal(String messageId) {
        tools.timer().after(Duration.ZERO,
                () -> room.elsewhere().original(messageId).thenAccept(rows::know).exceptionally(gone -> null));
    }

    private State now() {
        // What waits to be sent is shown also while the server, which holds the rest, is away.
        if (!room.messages().isEmpty() && !(room.loading().get() && chat.connection().get().online())) {
            return State.MESSAGES;
        }
        if (room.trouble().get() != null) {
            return State.TROUBLE;
        }
        boolean nothing = room.atStart().get() && !room.loading().get() || conversation.profile().ended().get();
        return nothing ? State.EMPTY : State.LOADING;
    }
}
