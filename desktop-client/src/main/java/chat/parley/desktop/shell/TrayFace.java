package chat.parley.desktop.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.tray.MenuEntry;
import chat.parley.desktop.tray.TrayContent;
import chat.parley.desktop.tray.Waiting;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.prose.CleanText;

/** What the icon in the tray says of all accounts, soon after it has changed. JavaFX thread only. */
final class TrayFace {

    private static final Duration SOON = Duration.ofMillis(500);

    private final Accounts accounts;
    private final AppWindow window;
    private final Kit kit;
    private final Texts texts;
    private final ListChangeListener<Account> listener = _ -> changed();
    private Subscription following = Subscription.EMPTY;
    private Subscription language = Subscription.EMPTY;
    private boolean drawing;

    TrayFace(Accounts accounts, AppWindow window, Kit kit) {
        this.accounts = accounts;
        this.window = window;
        this.kit = kit;
        texts = kit.texts();
    }

    /** Says it now, and whenever it changes. */
    void begin() {
        accounts.all().addListener(listener);
        language = texts.wording().subscribe((_, _) -> changed());
        draw();
    }

    void close() {
        accounts.all().removeListener(listener);
        language.unsubscribe();
        following.unsubscribe();
    }

    private void changed() {
        if (!drawing) {
            drawing = true;
            kit.timer().after(SOON, this::draw);
        }
    }

    private void draw() {
        drawing = false;
        following.unsubscribe();
        kit.tray().show(now());
        following = chats().map(chat -> chat.presence(chat.me().id()).subscribe(this::changed)
                .and(chat.connection().subscribe(this::changed))).reduce(Subscription.EMPTY, Subscription::and);
    }

    /** What is to be said now. */
    TrayContent now() {
        long unread = accounts.unread().get();
        long mentions = chats().mapToLong(TrayFace::mentions).sum();
        boolean calls = chats()
                .anyMatch(chat -> mentions(chat) > 0 && !chat.presence(chat.me().id()).get().quiet());
        String words = unread == 0 ? texts.get("tray.nothing") : texts.count("room.unread", unread);
        return new TrayContent(waiting(unread, mentions), calls,
                unread == 0 ? texts.get("app.name") : texts.get("app.name.unread", unread),
                mentions == 0 ? words : texts.get("tray.both", words, texts.count("tray.mentions", mentions)), menu());
    }

    private static Waiting waiting(long unread, long mentions) {
        if (unread == 0) {
            return Waiting.NOTHING;
        }
        return mentions == 0 ? Waiting.OTHERS : Waiting.MENTIONS;
    }

    private static long mentions(Chat chat) {
        return chat.conversations().stream().map(Conversation::mentions).mapToLong(count -> count.get()).sum();
    }

    private List<MenuEntry> menu() {
        List<MenuEntry> menu = new ArrayList<>();
        menu.add(new MenuEntry.Choice(texts.get("tray.open"), true, window::toFront));
        menu.add(new MenuEntry.Divider());
        if (!accounts.all().isEmpty()) {
            menu.add(new MenuEntry.Group(texts.get("presence.quiet"), quiet()));
            menu.add(new MenuEntry.Divider());
        }
        menu.add(new MenuEntry.Choice(texts.get("app.quit"), true, window::quit));
        return menu;
    }

    /** The ways to be left alone, of each account if there are several. */
    private List<MenuEntry> quiet() {
        if (accounts.all().size() == 1) {
            return quiet(accounts.all().getFirst());
        }
        return accounts.all().stream()
                .<MenuEntry>map(each -> new MenuEntry.Group(texts.get("menu.account", each.chat().me().fullName(),
                        CleanText.name(each.server().get())), quiet(each)))
                .toList();
    }

    private List<MenuEntry> quiet(Account account) {
        var quiet = new QuietMenu(account.chat(), window.layers(), texts, kit.times());
        return quiet.ways().stream()
                .<MenuEntry>map(way -> new MenuEntry.Choice(way.words(), quiet.possible(), way.action())).toList();
    }

    private Stream<Chat> chats() {
        return accounts.all().stream().map(Account::chat);
    }
}
