package chat.parley.desktop.people;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.Avatar;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/** A person to choose. */
final class PersonCell extends ListCell<UserView> {

    private static final double AVATAR = 36;

    private final NewChatViewModel model;
    private final Texts texts;
    private final Avatar avatar = new Avatar(AVATAR);
    private final Label name = new Label();
    private final Label username = new Label();
    private final StackPane check = new StackPane(Icon.CHECK.view(18));
    private final HBox row;

    PersonCell(NewChatViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        name.getStyleClass().add("t-name");
        username.getStyleClass().addAll("t-caption", "fg-3");
        check.getStyleClass().add("icon-accent");
        VBox words = new VBox(name, username);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(avatar, words, check);
        row.getStyleClass().add("row");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable UserView person, boolean empty) {
        super.updateItem(person, empty);
        if (empty || person == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        boolean chosen = model.isChosen(person);
        avatar.showPerson(person.id(), person.fullName());
        name.setText(person.fullName());
        username.setText(person.username());
        check.setVisible(chosen);
        setAccessibleText(texts.get(chosen ? "people.result.chosen" : "people.result", person.fullName(),
                person.username()));
        setGraphic(row);
    }
}
