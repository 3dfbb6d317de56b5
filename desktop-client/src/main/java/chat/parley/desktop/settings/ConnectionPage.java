package chat.parley.desktop.settings;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.SignIn;
import chat.parley.desktop.ui.Texts;

/** Which server one is at, and how it is reached. */
final class ConnectionPage {

    private ConnectionPage() {}

    static Column of(Chat chat, SignIn signIn, Texts texts) {
        var column = new Column(texts);
        var model = new ConnectionViewModel(chat, signIn, texts);
        column.whenLeft(model::close);
        column.notice(texts.from(model::clock, chat.clockAhead()));
        column.row(Setting.SERVER, texts.from(model::server, model.found()), new Label());
        var now = new Button();
        now.textProperty().bind(texts.from(
                () -> texts.get(model.online().getValue() ? "settings.reached.again" : "banner.tryNow"),
                chat.connection()));
        now.getStyleClass().add("small");
        now.setMinWidth(Region.USE_PREF_SIZE);
        now.setOnAction(_ -> model.tryNow());
        column.row(Setting.REACHED, texts.from(model::reached, model.found(), chat.connection()), now);
        return column;
    }
}
