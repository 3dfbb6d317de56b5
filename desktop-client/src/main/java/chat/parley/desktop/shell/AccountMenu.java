package chat.parley.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

import chat.parley.desktop.settings.SettingsView.Identity;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.prose.CleanText;

/** Whom one is signed in as, to choose from, as one of them sees it. JavaFX thread only. */
final class AccountMenu {

    private static final double ICON = 18;

    private final Accounts accounts;
    private final Account self;
    private final Texts texts;
    private final ObservableValue<? extends Number> elsewhere;

    AccountMenu(Accounts accounts, Account self, Texts texts) {
        this.accounts = accounts;
        this.self = self;
        this.texts = texts;
        elsewhere = accounts.unreadBeside(self);
    }

    /** Unread messages of all others. */
    ObservableValue<? extends Number> elsewhere() {
        return elsewhere;
    }

    /** Whoever there is now, if there are several, and the way to add one. */
    List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        if (accounts.all().size() > 1) {
            accounts.all().forEach(each -> items.add(item(each)));
        }
        var add = new MenuItem(texts.get("menu.addServer"), Icon.PLUS.view(ICON));
        add.setOnAction(_ -> accounts.addServer());
        items.add(add);
        items.add(new SeparatorMenuItem());
        return items;
    }

    /** The same for the settings, now and whenever somebody comes or goes, is called otherwise or hears of messages. */
    ObservableValue<List<Identity>> identities() {
        return Bindings.createObjectBinding(this::identitiesNow, accounts.all());
    }

    private List<Identity> identitiesNow() {
        return accounts.all().stream()
                .map(each -> new Identity(each.chat().me(), CleanText.name(each.server().get()), each == self,
                        each.chat().totalUnread().get(), () -> accounts.show(each), () -> accounts.signOut(each)))
                .toList();
    }

    private RadioMenuItem item(Account account) {
        String words = texts.get("menu.account", account.chat().me().fullName(),
                CleanText.name(account.server().get()));
        long unread = account.chat().totalUnread().get();
        var item = new RadioMenuItem(unread == 0 ? words : texts.get("menu.account.unread", words, unread));
        item.setMnemonicParsing(false);
        item.setSelected(account == self);
        item.setOnAction(_ -> accounts.show(account));
        return item;
    }
}
