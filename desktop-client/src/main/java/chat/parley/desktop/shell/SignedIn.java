package chat.parley.desktop.shell;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
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
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.ConnectionState;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.notification.Announcer;
import chat.parley.desktop.room.RoomViewModel;
import chat.parley.desktop.ui.Fxml;
import chat.parley.desktop.ui.Texts;
import org.jspecify.annotations.Nullable;

import static java.util.Map.entry;

/** The window of one signed-in person, from the moment they are in until they sign out. JavaFX thread only. */
final class SignedIn {

    private final Chat chat;
    private final AppWindow window;
    private final Kit kit;
    private final Texts texts;
    private final Runnable left;
    private final ReadOnlyStringWrapper server;
    private final ConversationsViewModel conversations;
    private final BannerViewModel banner;
    private final Node bannerNode;
    private final MainView main;
    private final Dialogs dialogs;
    private final ConversationsView list;
    private final Searching searching;
    private final Announcer announcer;
    private final Subscription watching;
    private @Nullable OpenRoom open;
    private final Beside beside;
    private final OwnWindows windows;
    private final LinkWays links;

    /**
     * Puts the person's screen into the window.
     *
     * @param left runs once the session is over, here or from elsewhere
     */
    SignedIn(Chat chat, AppWindow window, Kit kit, Runnable left) {
        this.chat = chat;
        this.window = window;
        this.kit = kit;
        this.left = left;
        texts = kit.texts();
        server = new ReadOnlyStringWrapper(chat.address().toString());
        conversations = new ConversationsViewModel(chat, texts, kit.times());
        banner = new BannerViewModel(chat.connection(), chat.unkept(), chat.serverFull(), kit.timer(), chat::tryNow);
        var certificate = new CertificateTrouble(chat, kit, window.layers());
        bannerNode = Fxml.load(new BannerView(banner, texts, certificate::look), texts);
        dialogs = new Dialogs(chat, kit, window, conversations, this::write);
        var quiet = new QuietMenu(chat, window.layers(), texts, kit.times());
        main = new MainView(chat.me(), chat.connection().map(ConnectionState::online),
                chat.presence(chat.me().id()), new ProfileMenu(kit.theme(), texts, quiet,
                        new ProfileMenu.Ways(dialogs::settings, dialogs::help, this::signOut)),
                texts);
        Node frame = Fxml.load(main, texts);
        list = new ConversationsView(conversations, kit.timer(), window.layers(), dialogs::newChat, this::write);
        main.showList(Fxml.<VBox>load(list, texts));
        list.nameAfter(server);
        searching = new Searching(chat, conversations, kit.room(),
                new Searching.Stage(window.layers(), main::read, this::jump, this::rest));
        window.show(frame);
        window.title(texts.from(this::title, chat.totalUnread()));
        window.shortcuts(shortcuts());
        beside = new Beside(chat, kit, window.layers(), dialogs::invite);
        announcer = new Announcer(chat, new Announcer.Tools(kit.notifier(), texts, kit.timer(), kit.fx()),
                room -> window.inFront() && room == conversations.selected().get(), this::bringUp);
        links = new LinkWays(chat, conversations, window.layers(), texts, this::jump);
        windows = new OwnWindows(chat, kit, new OwnWindow.Ways(dialogs::invite, certificate::look));
        list.offerOwnWindow(this::openInWindow);
        watching = chat.totalUnread().subscribe(unread -> window.badge(unread.longValue()))
                .and(chat.connection().subscribe(this::watch)).and(conversations.selected().subscribe(this::show))
                .and(server.subscribe(() -> show(conversations.selected().get())));
        kit.signIn().find(chat.address().toString()).thenAccept(found -> server.set(found.server().name()));
    }

    /** Whether the list is there, from what was kept or from the server. */
    boolean shown() {
        return !chat.conversations().isEmpty() || chat.conversationsLoaded().get();
    }

    /** Disconnects and lets go; the session stays good. */
    void close() {
        letGo();
        chat.close();
    }

    private void openInWindow(Conversation conversation) {
        if (conversation.equals(conversations.selected().get())) {
            conversations.select(null);
        }
        windows.open(conversation);
    }

    private void show(@Nullable Conversation conversation) {
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
            var model = new RoomViewModel(chat, conversation, kit.room());
            open = new OpenRoom(model, window.layers(), main.breakpoint(), bannerNode, texts,
                    () -> conversations.select(null));
            main.read(open.node());
            beside.entered(open);
        }
    }

    private void rest() {
        main.rest(resting());
    }

    private void bringUp(Conversation conversation, MessageItem message) {
        window.toFront();
        window.layers().close();
        conversations.select(conversation);
        jump(message);
    }

    /** Where links lead. */
    LinkWays links() {
        return links;
    }

    private void jump(MessageItem message) {
        if (open != null) {
            open.goTo(message);
        }
    }

    private Node resting() {
        var ways = new RestView.Ways(dialogs::newChat, dialogs::askSupport);
        Node rest = Fxml.load(new RestView(conversations, server.get(), ways), texts);
        VBox.setVgrow(rest, Priority.ALWAYS);
        var top = new StackPane(bannerNode);
        top.getStyleClass().add("sheet-top");
        return new VBox(top, rest);
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

    private Regions regions() {
        return new Regions(List.of(main.listRegion(list::focus),
                main.sheetRegion(node -> inMessages(node), () -> open != null, () -> opened().focusMessages()),
                main.sheetRegion(node -> !inMessages(node) && !beside.holds(node), () -> open != null, this::write),
                main.sheetRegion(beside::holds, beside::shows, beside::focus)));
    }

    private OpenRoom opened() {
        return Objects.requireNonNull(open);
    }

    private static boolean inMessages(Node node) {
        return node instanceof Parent parent && parent.getStyleClass().contains("timeline");
    }

    private Map<KeyCombination, Runnable> shortcuts() {
        return Map.ofEntries(entry(new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN), dialogs::switchTo),
                entry(new KeyCodeCombination(KeyCode.SLASH, KeyCombination.SHORTCUT_DOWN), dialogs::help),
                entry(new KeyCodeCombination(KeyCode.F1), dialogs::help),
                entry(new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN), dialogs::settings),
                entry(new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                        () -> searching.open(false)),
                entry(new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN), () -> searching.open(true)),
                entry(new KeyCodeCombination(KeyCode.ESCAPE, KeyCombination.SHIFT_DOWN), conversations::markOpenRead),
                entry(new KeyCodeCombination(KeyCode.F4), () -> searching.step(1)),
                entry(new KeyCodeCombination(KeyCode.F4, KeyCombination.SHIFT_DOWN),
                        () -> searching.step(-1)),
                entry(new KeyCodeCombination(KeyCode.F6), () -> regions().move(1, window.focused())),
                entry(new KeyCodeCombination(KeyCode.F6, KeyCombination.SHIFT_DOWN),
                        () -> regions().move(-1, window.focused())),
                entry(new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN), () -> beside.toggle()),
                entry(new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN), dialogs::newChat),
                entry(new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                        dialogs::newRoom),
                entry(new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN), () -> conversations.move(-1, false)),
                entry(new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN),
                        () -> conversations.move(1, false)),
                entry(new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN, KeyCombination.SHIFT_DOWN),
                        () -> conversations.move(-1, true)),
                entry(new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN, KeyCombination.SHIFT_DOWN),
                        () -> conversations.move(1, true)));
    }

    private String title() {
        long unread = chat.totalUnread().get();
        return unread == 0 ? texts.get("app.name") : texts.get("app.name.unread", unread);
    }

    private void watch(ConnectionState state) {
        if (state instanceof ConnectionState.SignedOut) {
            letGo();
            left.run();
            window.layers().toast(texts.get("signedOut"));
        }
    }

    private void signOut() {
        new LeavingUnsent(chat, window.layers(), texts).before(() -> {
            letGo();
            chat.signOut();
            left.run();
        });
    }

    private void letGo() {
        watching.unsubscribe();
        leaveRoom();
        announcer.close();
        links.close();
        searching.close();
        windows.close();
        conversations.close();
        banner.close();
        window.badge(0);
        window.shortcuts(Map.of());
    }
}
