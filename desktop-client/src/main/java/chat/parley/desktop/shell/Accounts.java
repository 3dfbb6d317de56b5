package chat.parley.desktop.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.LongBinding;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.ConnectionState;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.notification.DeskAnnouncer;
import org.jspecify.annotations.Nullable;

/**
 * Whom this app is signed in as, on which servers. All of them stay connected; one has the window, or none while one signs
 * in to another. JavaFX thread only.
 */
final class Accounts {

    private final AppWindow window;
    private final Kit kit;
    private final Runnable signIn;
    /** Tells of it, too, when one is called otherwise or has other messages. */
    private final ObservableList<Account> all = FXCollections
            .observableArrayList(each -> new Observable[]{each.server(), each.chat().totalUnread()});
    private final ObservableList<Account> view = FXCollections.unmodifiableObservableList(all);
    private final Map<Account, Subscription> watching = new HashMap<>();
    private final ReadOnlyLongWrapper unread = new ReadOnlyLongWrapper();
    private @Nullable Account shown;
    private @Nullable SignedIn screen;

    /** @param signIn puts the sign-in screen into the window */
    Accounts(AppWindow window, Kit kit, Runnable signIn) {
        this.window = window;
        this.kit = kit;
        this.signIn = signIn;
        unread.subscribe((was, now) -> window.badge(now.longValue()));
    }

    /** All of them, in the order in which they came. */
    ObservableList<Account> all() {
        return view;
    }

    /** Unread messages of all of them. */
    ReadOnlyLongProperty unread() {
        return unread.getReadOnlyProperty();
    }

    /** Unread messages of all but that one. */
    LongBinding unreadBeside(Account one) {
        return Bindings.createLongBinding(() -> unread.get() - one.chat().totalUnread().get(), unread,
                one.chat().totalUnread());
    }

    /** The one that the window shows, or showed last; {@code null} if there is none. */
    @Nullable
    Account shown() {
        return shown;
    }

    /** What the window shows of it; empty while one signs in to another. */
    Optional<SignedIn> screen() {
        return Optional.ofNullable(screen);
    }

    /** Takes up another one, instead of any of the same person on the same server. The window stays as it is. */
    Account add(Chat chat) {
        List.copyOf(all).stream().filter(each -> each.isOf(chat)).forEach(this::drop);
        Account[] self = new Account[1];
        Account account = new Account(chat, kit, room -> isRead(self[0], room), (room, message) -> {
            show(self[0]).ifPresent(there -> there.bringUp(room, message));
        }, new DeskAnnouncer.Screen(() -> showsInbox(self[0]),
                roomId -> showsInbox(self[0]) && roomId.equals(chat.desk().looking().get()),
                roomId -> show(self[0]).ifPresent(there -> there.bringUpCase(roomId))));
        self[0] = account;
        all.add(account);
        watching.put(account, chat.totalUnread().subscribe(now -> count())
                .and(chat.connection().subscribe(now -> watch(account, now))));
        return account;
    }

    /** Gives that one the window; empty, and nothing happens, if it is none of these any more. */
    Optional<SignedIn> show(Account account) {
        if (!all.contains(account)) {
            return Optional.empty();
        }
        if (screen != null && shown == account) {
            return Optional.of(screen);
        }
        hide();
        shown = account;
        kit.signIn().putFirst(account.chat());
        SignedIn next = new SignedIn(account, window, kit, this);
        screen = next;
        return Optional.of(next);
    }

    /** Takes the window away from whoever has it, to sign in to another server. */
    void addServer() {
        hide();
        signIn.run();
    }

    /** Asks about what is not sent, and then ends that session; the others go on. */
    void signOut(Account account) {
        new LeavingUnsent(account.chat(), window.layers(), kit.texts()).before(() -> {
            leave(account);
            account.chat().signOut();
        });
    }

    /** Disconnects all of them; their sessions stay good. */
    void close() {
        hide();
        for (Account account : List.copyOf(all)) {
            drop(account);
            account.chat().close();
        }
    }

    private boolean showsInbox(@Nullable Account account) {
        return screen != null && shown == account && window.inFront() && screen.showsInbox();
    }

    private boolean isRead(@Nullable Account account, Conversation room) {
        return screen != null && shown == account && window.inFront() && screen.reads(room);
    }

    private void watch(Account account, ConnectionState state) {
        if (state instanceof ConnectionState.SignedOut && all.contains(account)) {
            leave(account);
            new SignedOutElsewhere(window.layers(), kit.texts()).say(account.server().get(),
                    all.isEmpty() ? () -> {} : this::addServer);
        }
    }

    /** Another gets its place, if there is one; whoever is about to sign in to another server is left to it. */
    private void leave(Account account) {
        boolean had = shown == account;
        boolean onScreen = had && screen != null;
        drop(account);
        if (had && !all.isEmpty()) {
            shown = all.getFirst();
        }
        if (onScreen && shown != null) {
            show(shown);
        } else if (onScreen) {
            signIn.run();
        }
    }

    private void drop(Account account) {
        if (shown == account) {
            hide();
            shown = null;
        }
        account.letGo();
        all.remove(account);
        Subscription followed = watching.remove(account);
        if (followed != null) {
            followed.unsubscribe();
        }
        count();
    }

    private void hide() {
        if (screen != null) {
            screen.letGo();
            screen = null;
        }
    }

    private void count() {
        unread.set(all.stream().mapToLong(each -> each.chat().totalUnread().get()).sum());
    }
}
