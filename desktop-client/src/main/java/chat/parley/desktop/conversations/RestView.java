package chat.parley.desktop.conversations;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import chat.parley.desktop.conversations.ConversationsViewModel.State;
import chat.parley.desktop.ui.CardButton;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Mark;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;

/**
 * What the sheet shows while no conversation is open: where to begin for somebody who has none, else only the mark. Load
 * it with {@link chat.parley.desktop.ui.Fxml}.
 */
public final class RestView {

    private static final double MARK = 72;

    private final ConversationsViewModel model;
    private final String server;
    private final Ways ways;

    @FXML
    private VBox welcome;
    @FXML
    private Label title;
    @FXML
    private Label words;
    @FXML
    private VBox cards;
    @FXML
    private VBox choose;

    /**
     * The ways to begin.
     *
     * @param findPeople to talk to
     * @param askSupport begins a conversation with whoever helps
     */
    public record Ways(Runnable findPeople, Runnable askSupport) {}

    /**
     * A resting place.
     *
     * @param server what the server is called
     */
    public RestView(ConversationsViewModel model, String server, Ways ways) {
        this.model = model;
        this.server = server;
        this.ways = ways;
    }

    @FXML
    void initialize() {
        Texts texts = model.words().texts();
        String person = model.words().me().firstName();
        title.textProperty().bind(texts.from(() -> texts.get("welcome.title", person)));
        words.textProperty().bind(texts.from(() -> texts.get("welcome.words", server)));
        Button support = CardButton.withTile(Icon.SUPPORT, 3, texts.of("welcome.support"),
                texts.of("welcome.support.words"));
        support.setOnAction(event -> ways.askSupport().run());
        Button people = CardButton.withTile(Icon.PERSON, 1, texts.of("welcome.find"), texts.of("welcome.find.words"));
        people.setOnAction(event -> ways.findPeople().run());
        Button room = CardButton.withTile(Icon.PEOPLE, 7, texts.of("welcome.room"), texts.of("welcome.room.words"));
        room.setOnAction(event -> ways.findPeople().run());
        cards.getChildren().setAll(support, people, room);
        choose.getChildren().addFirst(Mark.bare(MARK));
        choose.getStyleClass().add("resting-mark");
        Shown.when(model.state().map(now -> now == State.NONE), welcome);
        Shown.when(model.state().map(now -> now == State.ROWS || now == State.NO_MATCH), choose);
    }
}
