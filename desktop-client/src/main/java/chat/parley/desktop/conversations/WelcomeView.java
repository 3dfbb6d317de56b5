package chat.parley.desktop.conversations;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.CardButton;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.KeyCap;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;

/** Where to begin for somebody who has no conversation yet. Load it with {@link chat.parley.desktop.ui.Fxml}. */
final class WelcomeView {

    private final ConversationsViewModel model;
    private final String server;
    private final RestView.Ways ways;

    @FXML
    private Label title;
    @FXML
    private Label words;
    @FXML
    private VBox cards;
    @FXML
    private Label tipBefore;
    @FXML
    private Label tipKeys;
    @FXML
    private Label tipAfter;
    @FXML
    private HBox notice;
    @FXML
    private Label noticeWords;

    /** @param server what the server is called */
    WelcomeView(ConversationsViewModel model, String server, RestView.Ways ways) {
        this.model = model;
        this.server = server;
        this.ways = ways;
    }

    @FXML
    void initialize() {
        Texts texts = model.words().texts();
        String person = model.words().me().firstName();
        title.textProperty().bind(texts.from(() -> texts.get("welcome.title", person)));
        RestView.Keeper keeper = ways.keeper();
        String greeting = keeper == null ? "welcome.words" : "welcome.keeper.words";
        words.textProperty().bind(texts.from(() -> texts.get(greeting, server)));
        Button support = CardButton.withTile(Icon.SUPPORT, 3, texts.of("welcome.support"),
                texts.of("welcome.support.words"));
        var call = new SupportCall(ways.askSupport());
        support.setOnAction(event -> call.make());
        support.disableProperty().bind(call.busy());
        bindNotice(call, texts);
        Button people = card(Icon.PERSON, 1, texts, "welcome.find", "welcome.find.words", ways.findPeople());
        Button room = card(Icon.PEOPLE, 7, texts, keeper == null ? "welcome.room" : "steps.room", "welcome.room.words",
                ways.createRoom());
        Shown.when(new SimpleBooleanProperty(model.mayAskSupport()), support);
        if (keeper == null) {
            cards.getChildren().setAll(support, people, room);
        } else {
            cards.getChildren().setAll(
                    card(Icon.PERSON, 1, texts, "steps.people", "steps.people.words", keeper.invitePeople()),
                    room,
                    card(Icon.SERVER, 3, texts, "steps.backups", "steps.backups.words", keeper.seeToBackups()));
        }
        tipBefore.textProperty().bind(texts.of("welcome.tip.before"));
        tipKeys.setText(KeyCap.words(new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN)));
        tipAfter.textProperty().bind(texts.of("welcome.tip.after"));
    }

    private static Button card(Icon icon, int tint, Texts texts, String title, String words, Runnable action) {
        Button card = CardButton.withTile(icon, tint, texts.of(title), texts.of(words));
        card.setOnAction(event -> action.run());
        return card;
    }

    private void bindNotice(SupportCall call, Texts texts) {
        var trouble = call.trouble();
        notice.getChildren().addFirst(Icon.ALERT.view(18));
        Shown.when(trouble.map(now -> now != SupportCall.Trouble.NONE), notice);
        noticeWords.textProperty().bind(texts.from(() -> switch (trouble.get()) {
            case NONE -> "";
            case AWAY -> texts.get("welcome.support.away");
            case REFUSED -> texts.get("welcome.support.refused");
        }, trouble));
        trouble.subscribe(now -> {
            // A screen reader learns of the sentence only if it is told.
            notice.setAccessibleText(noticeWords.getText());
            notice.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        });
    }
}
