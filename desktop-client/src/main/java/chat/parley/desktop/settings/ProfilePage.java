package chat.parley.desktop.settings;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.settings.SettingsView.Identity;
import chat.parley.desktop.settings.SettingsView.Ways;
import chat.parley.desktop.ui.Avatar;
import chat.parley.desktop.ui.Badge;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.WhileShown;
import chat.parley.model.UserView;

/** Who one is here. */
final class ProfilePage {

    private static final double AVATAR = 64;
    private static final double SMALL_AVATAR = 36;

    private ProfilePage() {}

    static Column of(Chat chat, Texts texts, Ways ways) {
        UserView me = chat.me();
        var column = new Column(texts);
        var avatar = new Avatar(AVATAR);
        avatar.showPerson(me.id(), me.fullName());
        var lines = new VBox(2, line(me.fullName(), "t-h3"),
                line(me.email() == null ? me.username() : me.username() + "  ·  " + me.email(), "t-small"),
                line(chat.address().toString(), "t-small"));
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        var person = new HBox(16, avatar, lines);
        person.getStyleClass().add("settings-person");
        column.getChildren().add(person);
        var out = new Button();
        out.textProperty().bind(texts.of("menu.signOut"));
        out.setMinWidth(Region.USE_PREF_SIZE);
        out.setOnAction(_ -> ways.signOut().run());
        column.row(Setting.SIGN_OUT, out);
        column.heading("settings.accounts");
        column.block(Setting.ACCOUNTS, accounts(texts, ways));
        return column;
    }

    private static VBox accounts(Texts texts, Ways ways) {
        var people = new VBox(8);
        WhileShown.of(people, ways.identities())
                .subscribe(now -> people.getChildren().setAll(now.stream().map(each -> row(each, texts)).toList()));
        Shown.when(Bindings.isNotEmpty(people.getChildren()), people);
        var add = new Button();
        add.textProperty().bind(texts.of("menu.addServer"));
        add.setGraphic(Icon.PLUS.view(16));
        add.setOnAction(_ -> ways.addServer().run());
        return new VBox(8, people, add);
    }

    private static HBox row(Identity one, Texts texts) {
        var avatar = new Avatar(SMALL_AVATAR);
        avatar.showPerson(one.person().id(), one.person().fullName());
        var lines = new VBox(line(one.person().fullName(), "t-name"), line(one.server(), "t-small"));
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        var badge = new Badge();
        badge.show(one.unread());
        HBox row = SideBySide.of(12, avatar, lines, badge);
        row.getStyleClass().add("settings-row");
        if (!one.shown()) {
            var spoken = one.person().fullName() + ", " + one.server();
            row.getChildren().addAll(button("settings.accounts.show", spoken, one.show(), texts),
                    button("menu.signOut", spoken, one.signOut(), texts));
        }
        return row;
    }

    private static Button button(String key, String whose, Runnable action, Texts texts) {
        var button = new Button();
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(texts.of(key));
        button.accessibleTextProperty().bind(texts.from(() -> texts.get(key) + ", " + whose));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Label line(String words, String style) {
        var line = new Label(words);
        line.getStyleClass().add(style);
        if (style.equals("t-small")) {
            line.getStyleClass().add("fg-2");
        }
        return line;
    }
}
