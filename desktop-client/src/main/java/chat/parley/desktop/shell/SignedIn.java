package chat.parley.desktop.shell;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
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
import chat.parley.desktop.conversations.SwitcherView;
import chat.parley.desktop.conversations.SwitcherViewModel;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.ConnectionState;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.notification.Announcer;
import chat.parley.desktop.people.NewChatView;
import chat.parley.desktop.people.NewChatViewModel;
import chat.parley.desktop.people.Purpose;
import chat.parley.desktop.room.RoomViewModel;
import chat.parley.desktop.settings.PasswordViewModel;
import chat.parley.desktop.settings.SettingsView;
import chat.parley.desktop.ui.Fxml;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.RoomType;
import org.jspecify.annotations.Nullable;

import static java.util.Map.entry;

/** The window of one signed-in person, from the moment they are in until they sign out. JavaFX thread only. */
final class SignedIn {

    private static final Insets SWITCHER_DOWN = new Insets(104, 0, 20, 0);

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
    private final ConversationsView list;
    private final Searching searching;
    private final Announcer announcer;
    private final Subscription watching;
    private @Nullable OpenRoom open;
    private final Beside beside;
    private final OwnWindows windows;

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
        main = new MainView(chat.me(), chat.connection().map(ConnectionState::online),
                new ProfileMenu(kit.theme(), texts, this::settings, this::help, this::signOut), texts);
        Node frame = Fxml.load(main, texts);
        list = new ConversationsView(conversations, kit.timer(), window.layers(), this::newChat, this::write);
        main.showList(Fxml.<VBox>load(list, texts));
        list.nameAfter(server);
        searching = new Searching(chat, conversations, kit.room(),
                new Searching.Stage(window.layers(), main::read, this::jump, this::rest));
        window.show(frame);
        window.title(texts.from(this::title, chat.totalUnread()));
        window.shortcuts(shortcuts());
        beside = new Beside(chat, kit, window.layers(), this::invite);
        announcer = new Announcer(chat, new Announcer.Tools(kit.notifier(), texts, kit.timer(), kit.fx()),
                room -> window.inFront() && room == conversations.selected().get(), this::bringUp);
        windows = new OwnWindows(chat, kit, new OwnWindow.Ways(this::invite, certificate::look));
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

    private void jump(MessageItem message) {
        if (open != null) {
            open.goTo(message);
        }
    }

    private Node resting() {
        var ways = new RestView.Ways(this::newChat, this::askSupport);
        Node rest = Fxml.load(new RestView(conversations, server.get(), ways), texts);
        VBox.setVgrow(rest, Priority.ALWAYS);
        var top = new StackPane(bannerNode);
        top.getStyleClass().add("sheet-top");
        return new VBox(top, rest);
    }

    private CompletableFuture<?> askSupport() {
        return chat.start(List.of(), RoomType.CONSUMER_TO_SUPPORT).thenAccept(this::begin);
    }

    /** Opens a conversation to write into it. */
    private void begin(Conversation started) {
        window.layers().close();
        conversations.select(started);
        write();
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
        choose(new Purpose.Talk(), this::begin);
    }

    private void newRoom() {
        choose(new Purpose.NamedRoom(), this::begin);
    }

    private void invite(Conversation room) {
        choose(new Purpose.Invite(room), _ -> window.layers().close());
    }

    private void choose(Purpose purpose, Consumer<Conversation> chosen) {
        var model = new NewChatViewModel(chat, kit.timer(), purpose, chosen);
        var view = new NewChatView(model, texts, () -> {
            window.layers().close();
            model.close();
        });
        window.layers().open(Fxml.<VBox>load(view, texts), model::close);
        view.focus();
    }

    private void switchTo() {
        var model = new SwitcherViewModel(chat, conversations, kit.timer(), this::begin);
        var view = new SwitcherView(model);
        VBox dialog = Fxml.load(view, texts);
        StackPane.setAlignment(dialog, Pos.TOP_CENTER);
        StackPane.setMargin(dialog, SWITCHER_DOWN);
        window.layers().open(dialog, model::close);
        view.focus();
    }

    private void settings() {
        var password = new PasswordViewModel(chat);
        var look = new SettingsView.Look(kit.theme(), texts, window.zoom(), kit.text().habits());
        var view = new SettingsView(chat.me(), password, look, kit.about(), window.layers()::close);
        window.layers().open(Fxml.<VBox>load(view, texts));
        view.focus();
    }

    private void help() {
        ShortcutSheet.open(window.layers(), texts);
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
        return Map.ofEntries(entry(new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN), this::switchTo),
                entry(new KeyCodeCombination(KeyCode.SLASH, KeyCombination.SHORTCUT_DOWN), this::help),
                entry(new KeyCodeCombination(KeyCode.F1), this::help),
                entry(new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN), this::settings),
                entry(new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                        () -> searching.open(false)),
                entry(new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN), () -> searching.open(true)),
                entry(new KeyCodeCombination(KeyCode.F4), () -> searching.step(1)),
                entry(new KeyCodeCombination(KeyCode.F4, KeyCombination.SHIFT_DOWN),
                        () -> searching.step(-1)),
                entry(new KeyCodeCombination(KeyCode.F6), () -> regions().move(1, window.focused())),
                entry(new KeyCodeCombination(KeyCode.F6, KeyCombination.SHIFT_DOWN),
                        () -> regions().move(-1, window.focused())),
                entry(new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN), () -> beside.toggle()),
                entry(new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN), this::newChat),
                entry(new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                        this::newRoom),
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
        searching.close();
        windows.close();
        conversations.close();
        banner.close();
        window.badge(0);
        window.shortcuts(Map.of());
    }
}
