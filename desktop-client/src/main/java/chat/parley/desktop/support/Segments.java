package chat.parley.desktop.support;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import chat.parley.desktop.ui.Texts;

/** The lists of the inbox side by side, each with how many cases it holds; one is always chosen. */
final class Segments extends HBox {

    Segments(InboxViewModel model, Texts texts) {
        getStyleClass().add("segments");
        var group = new ToggleGroup();
        for (Tab tab : Tab.values()) {
            var count = new Label();
            count.getStyleClass().addAll("t-small", "segment-count");
            count.textProperty().bind(model.counts().map(counts -> String.valueOf(switch (tab) {
                case WAITING -> counts.waiting();
                case MINE -> counts.mine();
                case ALL -> counts.all();
            })));
            var button = new ToggleButton();
            button.getStyleClass().add("segment");
            button.textProperty().bind(texts.of(tab.key()));
            button.accessibleTextProperty().bind(texts
                    .from(() -> texts.get(tab.key()) + ", " + count.getText(), count.textProperty()));
            button.setGraphic(count);
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            // One is always chosen: pressing it again must not turn it off.
            button.setOnAction(event -> {
                model.tab().set(tab);
                button.setSelected(true);
            });
            model.tab().subscribe(now -> button.setSelected(now == tab));
            getChildren().add(button);
        }
    }
}
