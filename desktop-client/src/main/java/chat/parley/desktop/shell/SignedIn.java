package chat.parley.desktop.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import chat.parley.desktop.administration.FirstStep;
import chat.parley.desktop.administration.Section;
import chat.parley.desktop.conversations.RestView;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.ConnectionState;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.settings.SettingsView;
import chat.parley.desktop.tray.Tray;
import chat.parley.desktop.ui.Fxml;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.RoomType;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/** What the window shows of an account, until another has the window. JavaFX thread only. */
final class SignedIn {

    private final Account account;
    private final Chat chat;
    private final AppWindow window;
    private final Kit kit;
    private final Texts texts;
    private final Accounts accounts;
    private final BannerViewModel banner;
    private final ChatsPlace chats;
    private final @Nullable SupportPlace support;
    private final @Nullable ServerPlace administration;
    private final @Nullable Rail rail;
    private final LinkWays links;
    private final SettingsPlace settings;
    private Place place;
    /** Where one was before the settings. */
    private Place before;

    /**
     * Puts the person's screen into the window.
     *
     * @param accounts all there are
     */
    SignedIn(Account account, AppWindow window, Kit kit, Accounts accounts) {
        this.account = account;
        this.chat = account.chat();
        this.window = window;
        this.kit = kit;
        this.accounts = accounts;
        texts = kit.texts();
        banner = new BannerViewModel(chat.connection(), chat.unkept(), chat.serverFull(), kit.timer(), chat::tryNow);
        var certificate = new CertificateTrouble(chat, kit, window.layers());
        var online = chat.connection().map(ConnectionState::online);
        var quiet = new QuietMenu(chat, window.layers(), texts, kit.times());
        var people = new AccountMenu(accounts, account, texts);
        var profile = new ProfileMenu(kit.theme(), texts, quiet,
                new ProfileMenu.Ways(this::openSettings, this::help, this::signOut, window::quit),
                new ProfileMenu.Others(people::items, people.elsewhere()));
        var main = new MainView(chat.me(), online, chat.presence(chat.me().id()), profile, texts);
        Node frameNode = Fxml.load(main, texts);
        var frame = new Frame(window, main,
                BannerView.of(banner, texts, certificate::look));
        chats = new ChatsPlace(chat, kit, frame, account.server(),
                new ChatsPlace.Ways(certificate::look, this::openCase, keeper()));
        support = chat.desk().staffed() ? new SupportPlace(chat, kit, frame) : null;
        administration = chat.administration().allowed()
                ? new ServerPlace(chat, kit, frame, this::write, this::take)
                : null;
        main.letDragList(kit.preferences().listWidth());
        rail = support == null && administration == null ? null : new Rail(chat.me(), online, profile, texts);
        place = chats;
        before = chats;
        settings = settings(frame, quiet, people);
        if (rail == null) {
            chats.nameAfterServer();
        } else {
            fill(rail);
            main.showRail(rail);
        }
        window.show(frameNode);
        window.title(texts.from(this::title, accounts.unread()));
        links = new LinkWays(chat, window.layers(), texts, new LinkWays.Ends(this::open, chats::jump));
        go(chats);
        Conversation left = account.left();
        if (left != null) {
            chats.open(left);
        }
    }

    /** Whether the list is there, from what was kept or from the server. */
    boolean shown() {
        return !chat.conversations().isEmpty() || chat.conversationsLoaded().get();
    }

    private void fill(Rail places) {
        places.add(chats, Icon.CHATS, "chats.title", KeyCode.DIGIT1, chats.unread(), this::go);
        if (support != null) {
            places.addCalling(support, Icon.SUPPORT, "support.title", KeyCode.DIGIT2, support.waiting(),
                    support.call(), this::go);
        }
        if (administration != null) {
            places.add(administration, Icon.SERVER, "server.title", KeyCode.DIGIT3, Rail.NOTHING_WAITS, this::go);
        }
        places.addSettings(settings, this::go);
    }

    private void go(Place next) {
        place.leave();
        before = place == settings ? before : place;
        place = next;
        if (rail != null) {
            rail.show(next);
        }
        window.shortcuts(shortcuts(next));
        next.enter();
        if (administration != null) {
            administration.lookAtSteps();
        }
    }

    private Map<KeyCombination, Runnable> shortcuts(Place now) {
        var all = new HashMap<KeyCombination, Runnable>();
        if (rail != null) {
            all.put(new KeyCodeCombination(KeyCode.DIGIT1, KeyCombination.SHORTCUT_DOWN), () -> go(chats));
        }
        if (support != null) {
            all.put(new KeyCodeCombination(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN), () -> go(support));
        }
        if (administration != null) {
            all.put(new KeyCodeCombination(KeyCode.DIGIT3, KeyCombination.SHORTCUT_DOWN), () -> go(administration));
        }
        if (now != chats) {
            chats.shortcuts().forEach((keys, action) -> all.put(keys, () -> {
                go(chats);
                action.run();
            }));
        }
        all.putAll(now.shortcuts());
        all.put(new KeyCodeCombination(KeyCode.SLASH, KeyCombination.SHORTCUT_DOWN), this::help);
        all.put(new KeyCodeCombination(KeyCode.F1), this::help);
        all.put(new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN), this::openSettings);
        return all;
    }

    /** Where links lead. */
    LinkWays links() {
        return links;
    }

    private void open(Conversation conversation) {
        if (!openCase(conversation)) {
            go(chats);
            chats.open(conversation);
        }
    }

    private CompletableFuture<Void> write(UserView person) {
        return chat.start(List.of(person), RoomType.CONSUMER_TO_CONSUMER).thenAccept(this::open);
    }

    /** Whether that room is what is being read. */
    boolean reads(Conversation room) {
        return chats.reads(room) || support != null && support.reads(room);
    }

    /** Brings the window to the front, with that message. */
    void bringUp(Conversation conversation, MessageItem message) {
        window.toFront();
        if (!openCase(conversation)) {
            go(chats);
            chats.bringUp(conversation, message);
        }
    }

    /** Whether the inbox of the desk is what is being looked at. */
    boolean showsInbox() {
        return place == support;
    }

    /** Brings the window to the front, with that case. */
    void bringUpCase(String roomId) {
        window.toFront();
        if (support != null) {
            go(support);
            support.open(roomId);
        }
    }

    /** Opens a conversation where the desk answers it, if that is for this person to do. */
    private boolean openCase(Conversation conversation) {
        if (support == null || !chat.desk().answers(conversation)) {
            return false;
        }
        go(support);
        support.open(conversation.roomId());
        return true;
    }

    private RestView.@Nullable Keeper keeper() {
        return chat.administration().allowed()
                ? new RestView.Keeper(() -> take(FirstStep.PEOPLE), () -> take(FirstStep.BACKUPS))
                : null;
    }

    private void take(FirstStep step) {
        if (administration == null) {
            return;
        }
        switch (step) {
            case PEOPLE -> {
                go(administration);
                administration.invitePeople();
            }
            case ROOM -> {
                go(chats);
                chats.newRoom();
            }
            case BACKUPS -> {
                go(administration);
                administration.open(Section.OVERVIEW);
            }
        }
    }

    private SettingsPlace settings(Frame frame, QuietMenu quiet, AccountMenu people) {
        var look = new SettingsView.Look(kit.theme(), texts, kit.times(), window.zoom(), kit.preferences());
        var ways = new SettingsView.Ways(this::signOut, () -> ShortcutSheet.all(texts, moreKeys()), quiet::items,
                kit.notifier().able(), Optional.of(kit.tray()).filter(Tray::offered).map(Tray::able),
                people.identities(), accounts::addServer);
        return new SettingsPlace(new SettingsView.Parts(chat, kit.signIn(), kit.text().habits(), look, kit.about(),
                ways), frame, rail != null, () -> go(before));
    }

    private void openSettings() {
        if (place != settings) {
            go(settings);
        }
    }

    private void help() {
        ShortcutSheet.open(window.layers(), texts, moreKeys());
    }

    /** What only this person has keys for. */
    private List<ShortcutSheet.Group> moreKeys() {
        var more = new ArrayList<ShortcutSheet.Group>();
        if (support != null) {
            more.add(ShortcutSheet.DESK);
        }
        if (administration != null) {
            more.add(ShortcutSheet.SERVER);
        }
        return more;
    }

    private String title() {
        long unread = accounts.unread().get();
        return unread == 0 ? texts.get("app.name") : texts.get("app.name.unread", unread);
    }

    private void signOut() {
        accounts.signOut(account);
    }

    /** Lets go of the window; the account stays connected. */
    void letGo() {
        account.leave(chats.opened());
        links.close();
        chats.close();
        if (support != null) {
            support.close();
        }
        if (administration != null) {
            administration.close();
        }
        settings.close();
        banner.close();
        window.layers().closeAll();
        window.shortcuts(Map.of());
    }
}
