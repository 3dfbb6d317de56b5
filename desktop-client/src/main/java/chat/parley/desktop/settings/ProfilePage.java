package chat.parley.desktop.settings;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.settings.SettingsView.Ways;
import chat.parley.desktop.ui.Avatar;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.UserView;

/** Who one is here. */
final class ProfilePage {

    private static final double AVATAR = 64;

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
        return column;
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
