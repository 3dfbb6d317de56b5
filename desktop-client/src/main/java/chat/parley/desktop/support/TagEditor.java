package chat.parley.desktop.support;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Texts;

/** The tags of a case as chips that can be taken away, and a field for another. */
final class TagEditor extends FlowPane {

    private static final int MOST = 20;
    private static final int LONGEST = 32;
    private static final double ICON = 14;
    private static final double FIELD = 120;

    private final CaseViewModel model;
    private final Texts texts;
    private final Consumer<List<String>> change;
    private final TextField field = new TextField();
    private final Button add = new Button("", Icon.PLUS.view(ICON));
    private List<String> tags = List.of();

    /** @param change hears all the tags that the case shall have */
    TagEditor(CaseViewModel model, Consumer<List<String>> change) {
        super(6, 6);
        this.model = model;
        this.change = change;
        texts = model.texts();
        add.getStyleClass().addAll("tag", "tag-add");
        add.textProperty().bind(texts.of("support.tag.add"));
        add.disableProperty().bind(Bindings.not(model.online()));
        add.setOnAction(event -> {
            getChildren().remove(add);
            getChildren().add(field);
            field.requestFocus();
        });
        field.getStyleClass().addAll("toolbar", "tag-field");
        field.setPrefWidth(FIELD);
        field.promptTextProperty().bind(texts.of("support.tag.prompt"));
        field.accessibleTextProperty().bind(field.promptTextProperty());
        field.setOnAction(event -> add(field.getText()));
        field.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                stop();
                key.consume();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused && getChildren().contains(field)) {
                stop();
            }
        });
    }

    void show(List<String> now) {
        tags = now;
        boolean typing = getChildren().contains(field);
        List<Node> nodes = new ArrayList<>();
        now.forEach(tag -> nodes.add(chip(tag)));
        if (now.size() < MOST) {
            nodes.add(typing ? field : add);
        }
        getChildren().setAll(nodes);
    }

    private Node chip(String tag) {
        var words = new Label(tag);
        words.getStyleClass().add("t-caption-medium");
        words.setMaxWidth(150);
        var remove = new Button("", Icon.CLOSE.view(ICON - 2));
        remove.getStyleClass().addAll("icon-button", "tag-remove");
        remove.setAccessibleText(texts.get("support.tag.remove", tag));
        remove.disableProperty().bind(Bindings.not(model.online()));
        remove.setOnAction(event -> change.accept(tags.stream().filter(each -> !each.equals(tag)).toList()));
        var chip = new HBox(2, words, remove);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("tag");
        return chip;
    }

    private void add(String typed) {
        String tag = typed.strip();
        field.clear();
        if (!tag.isEmpty() && tag.length() <= LONGEST && !tags.contains(tag)) {
            var all = new ArrayList<>(tags);
            all.add(tag);
            change.accept(all);
        }
    }

    private void stop() {
        field.clear();
        getChildren().remove(field);
        getChildren().add(add);
    }
}
