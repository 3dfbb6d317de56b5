package chat.parley.desktop.administration;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import chat.parley.desktop.ui.Texts;

/** Stands where a list has nothing to show: why, and what to do about it. */
final class Blank extends VBox {

    Blank(Texts texts, String why, String deedKey, Runnable deed) {
        super(12);
        var sentence = new Label();
        sentence.textProperty().bind(texts.of(why));
        sentence.getStyleClass().addAll("t-body", "fg-2");
        sentence.setWrapText(true);
        sentence.setTextAlignment(TextAlignment.CENTER);
        var button = new Button();
        button.textProperty().bind(texts.of(deedKey));
        button.getStyleClass().add("small");
        button.setOnAction(_ -> deed.run());
        setAlignment(Pos.CENTER);
        getStyleClass().add("nothing");
        getChildren().addAll(sentence, button);
    }
}
