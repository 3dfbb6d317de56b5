package chat.parley.desktop.shell;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import chat.parley.desktop.conversations.ConversationsView;
import chat.parley.desktop.conversations.ConversationsViewModel;
import chat.parley.desktop.conversations.RestView;
import chat.parley.desktop.conversations.SwitcherViewModel;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.people.Purpose;
import chat.parley.desktop.room.RoomViewModel;
import chat.parley.desktop.ui.Fxml;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.RoomType;
import org.jspecify.annotations.Nullable;

import static java.util.Map.entry;
import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

/** The conversations of a person, and the one that is open on the sheet. JavaFX thread only. */
final class ChatsPlace implements Place {

    private final Chat chat;
    private final Kit kit;
    private final Frame frame;
    private final Layers layers;
    private final Texts texts;
    private final ReadOnlyStringProperty server;
    private final Ways ways;
    private final ConversationsViewModel conversations;
    private final ConversationsView list;
    private final VBox listNode;
    private final ChoosingPeople people;
    private final Searching searching;
    private final Beside beside;
    private final OwnWindows windows;
    private final Subscription watching;
    private boolean shown;
    private @Nullable OpenRoom open;

    /**
     * Where it leads.
     *
     * @param certificate shows the certificate that is not trusted
     * @param elsewhere opens a conversation in another place, if it belongs there
     * @param keeper for who looks after the server
     */
    record Ways(Runnable certificate, Predicate<Conversation> elsewhere, RestView.@Nullable Keeper keeper) {}

    /**
     * The conversations of that person.
     *
     * @param server what the server is called
     */
    ChatsPlace(Chat chat, Kit kit, Frame frame, ReadOnlyStringProperty server, Ways ways) {
        this.chat = chat;
        this.kit = kit;
        this.frame = frame;
        this.server = server;
        this.ways = ways;
        layers = frame.window().layers();
        texts = kit.texts();
        conversations = new ConversationsViewModel(chat, texts, kit.times());
        list = new ConversationsView(conversations, kit.timer(), layers,
                new ConversationsView.Ways(this::newChat, this::switchTo, this::write));
        listNode = Fxml.load(list, texts);
        people = new ChoosingPeople(chat, kit, layers);
        searching = new Searching(chat, conversations, kit.room(),
                new Searching.Stage(layers, frame.main()::read, this::jump, this::rest));
        beside = new Beside(chat, kit, layers, this::invite);
        windows = new OwnWindows(chat, kit, new OwnWindow.Ways(this::invite, ways.certificate(), frame.window()::quit,
                window -> new Forwarding(switching(window))));
        list.offer(this::openInWindow, this::beginWithDetails);
        watching = list.compactWhile(kit.preferences().compact()).and(conversations.selected().subscribe(this::show))
                .and(server.subscribe(() -> show(conversations.selected().get())));
    }

    @Override
    public void enter() {
        shown = true;
        frame.main().showList(listNode, list::focus);
        show(conversations.selected().get());
    }

    @Override
    public void leave() {
        shown = false;
        leaveRoom();
    }

    @Override
    public void close() {
        watching.unsubscribe();
        leaveRoom();
        searching.close();
        windows.close();
        conversations.close();
    }

    /** Heads the list with the name of the server, where no rail leads elsewhere. */
    void nameAfterServer() {
        list.nameAfter(server);
    }

    /** Unread messages of what is listed here. */
    ReadOnlyLongProperty unread() {
        return conversations.unread();
    }

    /** Whether that conversation is what is being read. */
    boolean reads(Conversation conversation) {
        return shown && conversation == conversations.selected().get();
    }

    /** Opens a conversation at a message. */
    void bringUp(Conversation conversation, MessageItem message) {
        layers.close();
        conversations.select(conversation);
        jump(message);
    }

    private void openInWindow(Conversation conversation) {
        if (conversation.equals(conversations.selected().get())) {
            conversations.select(null);
        }
        windows.open(conversation);
    }

    private void show(@Nullable Conversation conversation) {
        if (!shown) {
            return;
        }
        if (conversation != null && windows.bringToFront(conversation)) {
            conversations.select(null);
            return;
        }
        if (open != null && open.conversation() == conversation) {
            return;
        }
        leaveRoom();
        if (conversation == null) {
            rest();
        } else {
            open = new OpenRoom(new RoomViewModel(chat, conversation, kit.room()), layers, frame.main().breakpoint(),
                    frame.banner(), texts, WaysOut.of(chat, conversation, () -> conversations.select(null),
                            () -> searching.open(true), new Forwarding(switching(layers))::open));
            frame.main().read(open.node());
            beside.entered(open);
        }
    }

    private void rest() {
        var begin = new RestView.Ways(this::newChat, this::newRoom, this::askSupport, ways.keeper());
        Node rest = new RestView(conversations, server.get(), begin);
        VBox.setVgrow(rest, Priority.ALWAYS);
        var top = new StackPane(frame.banner());
        top.getStyleClass().add("sheet-top");
        frame.main().rest(new VBox(top, rest));
    }

    /** The one that is open; {@code null} if none is. */
    @Nullable
    Conversation opened() {
        return conversations.selected().get();
    }

    void open(Conversation conversation) {
        conversations.select(conversation);
    }

    /** Shows a message of the room that is open. */
    void jump(MessageItem message) {
        if (open != null) {
            open.goTo(message);
        }
    }

    private CompletableFuture<?> askSupport() {
        return chat.start(List.of(), RoomType.CONSUMER_TO_SUPPORT).thenAccept(this::begin);
    }

    /** Opens a conversation to write into it. */
    private void begin(Conversation started) {
        layers.close();
        if (!ways.elsewhere().test(started)) {
            conversations.select(started);
            write();
        }
    }

    private void beginWithDetails(Conversation started) {
        begin(started);
        beside.reveal();
    }

    private void beginInWindow(Conversation started) {
        layers.close();
        if (!ways.elsewhere().test(started)) {
            openInWindow(started);
        }
    }

    private void leaveRoom() {
        if (open != null) {
            beside.left();
            open.leave();
            open = null;
        }
    }

    private void write() {
        if (open != null) {
            open.focus();
        }
    }

    private void newChat() {
        people.choose(new Purpose.Talk(), this::begin);
    }

    /** Asks for the people and the name of a room. */
    void newRoom() {
        newRoom("");
    }

    private void newRoom(String name) {
        layers.close();
        people.choose(new Purpose.NamedRoom(name), this::begin);
    }

    private void search(String words) {
        layers.close();
        searching.open(words);
    }

    private void invite(Conversation room) {
        people.choose(new Purpose.Invite(room), _ -> layers.close());
    }

    private void switchTo() {
        switching(layers).open(new SwitcherViewModel.Ways(this::begin, this::beginWithDetails, this::beginInWindow,
                this::newRoom, this::search));
    }

    private Switching switching(Layers window) {
        return new Switching(chat, conversations, kit, window);
    }

    private Regions regions() {
        MainView main = frame.main();
        return new Regions(List.of(main.listRegion(),
                main.sheetRegion(Regions::inMessages, () -> open != null, () -> room().focusMessages()),
                main.sheetRegion(node -> !Regions.inMessages(node) && !beside.holds(node), () -> open != null,
                        this::write),
                main.sheetRegion(beside::holds, beside::shows, beside::focus)));
    }

    private OpenRoom room() {
        return Objects.requireNonNull(open);
    }

    @Override
    public Map<KeyCombination, Runnable> shortcuts() {
        return Map.ofEntries(entry(new KeyCodeCombination(KeyCode.K, SHORTCUT_DOWN), this::switchTo),
                entry(new KeyCodeCombination(KeyCode.F, SHORTCUT_DOWN, SHIFT_DOWN), () -> searching.open(false)),
                entry(new KeyCodeCombination(KeyCode.F, SHORTCUT_DOWN), () -> searching.open(true)),
                entry(new KeyCodeCombination(KeyCode.ESCAPE, SHIFT_DOWN), conversations::markOpenRead),
                entry(new KeyCodeCombination(KeyCode.F4), () -> searching.step(1)),
                entry(new KeyCodeCombination(KeyCode.F4, SHIFT_DOWN), () -> searching.step(-1)),
                entry(new KeyCodeCombination(KeyCode.F6), () -> regions().move(1, frame.window().focused())),
                entry(new KeyCodeCombination(KeyCode.F6, SHIFT_DOWN),
                        () -> regions().move(-1, frame.window().focused())),
                entry(new KeyCodeCombination(KeyCode.I, SHORTCUT_DOWN), () -> beside.toggle()),
                entry(new KeyCodeCombination(KeyCode.N, SHORTCUT_DOWN), this::newChat),
                entry(new KeyCodeCombination(KeyCode.N, SHORTCUT_DOWN, SHIFT_DOWN), this::newRoom),
                entry(new KeyCodeCombination(KeyCode.UP, ALT_DOWN), () -> conversations.move(-1, false)),
                entry(new KeyCodeCombination(KeyCode.DOWN, ALT_DOWN), () -> conversations.move(1, false)),
                entry(new KeyCodeCombination(KeyCode.UP, ALT_DOWN, SHIFT_DOWN), () -> conversations.move(-1, true)),
                entry(new KeyCodeCombination(KeyCode.DOWN, ALT_DOWN, SHIFT_DOWN), () -> conversations.move(1, true)));
    }
}
