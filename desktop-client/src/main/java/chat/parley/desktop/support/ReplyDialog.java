package chat.parley.desktop.support;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.CannedReplyView;
import chat.parley.model.WriteCannedReply;
import org.jspecify.annotations.Nullable;

/** Asks how a text is to be kept as a canned reply. JavaFX thread only. */
final class ReplyDialog {

    private static final double WIDTH = 460;
    private static final String SHORTCUT = "[\\p{L}\\p{N}._-]{1,32}";

    private final CannedReplies replies;
    private final @Nullable CannedReplyView before;
    private final Layers layers;
    private final Texts texts;
    private final TextField shortcut = new TextField();
    private final TextField title = new TextField();
    private final TextArea text = new TextArea();
    private final CheckBox shared = new CheckBox();
    private final Label trouble = new Label();
    private final Button keep = new Button();
    private final VBox root = new VBox(12);
    private final BooleanProperty saving = new SimpleBooleanProperty();

    private ReplyDialog(CannedReplies replies, @Nullable CannedReplyView before, Layers layers, Texts texts) {
        this.replies = replies;
        this.before = before;
        this.layers = layers;
        this.texts = texts;
    }

    /** Keeps another one, with those words to begin with. */
    static void keep(CannedReplies replies, String words, Layers layers, Texts texts) {
        var dialog = new ReplyDialog(replies, null, layers, texts);
        dialog.text.setText(words);
        dialog.open("support.canned.keep", dialog.shortcut);
    }

    /** Changes one that the agent may change. */
    static void change(CannedReplies replies, CannedReplyView reply, Layers layers, Texts texts) {
        var dialog = new ReplyDialog(replies, reply, layers, texts);
        dialog.shortcut.setText(reply.shortcut());
        dialog.title.setText(reply.title());
        dialog.text.setText(reply.text());
        dialog.shared.setSelected(reply.shared());
        dialog.open("support.canned.change", dialog.text);
        dialog.text.end();
    }

    private void open(String heading, Control first) {
        var words = new Label(texts.get(heading));
        words.getStyleClass().add("t-h2");
        text.setWrapText(true);
        text.setPrefRowCount(4);
        text.getStyleClass().add("t-body");
        var hint = new Label(texts.get("support.canned.hint"));
        hint.getStyleClass().addAll("t-caption", "fg-2");
        hint.setWrapText(true);
        shared.setText(texts.get("support.canned.shared"));
        Shown.now(shared, replies.mayShare());
        trouble.getStyleClass().addAll("t-caption", "fg-danger");
        trouble.setWrapText(true);
        Shown.when(trouble.textProperty().isEmpty().not(), trouble);
        root.getChildren().addAll(words, field("support.canned.shortcut", shortcut),
                field("support.canned.title", title), field("support.canned.text", text), hint, shared, trouble,
                buttons());
        root.setPrefWidth(WIDTH);
        root.setAccessibleText(words.getText());
        layers.open(root);
        first.requestFocus();
    }

    private HBox buttons() {
        var cancel = new Button(texts.get("room.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> layers.close());
        keep.setText(texts.get("support.canned.save"));
        keep.getStyleClass().add("primary");
        keep.setDefaultButton(true);
        keep.disableProperty().bind(Bindings.createBooleanBinding(
                () -> saving.get() || !shortcut.getText().strip().matches(SHORTCUT) || title.getText().isBlank()
                        || text.getText().isBlank(),
                saving, shortcut.textProperty(), title.textProperty(), text.textProperty()));
        keep.setOnAction(_ -> keep());
        var buttons = new HBox(8, cancel, keep);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private void keep() {
        String word = shortcut.getText().strip();
        saving.set(true);
        replies.keep(before, new WriteCannedReply(word, title.getText().strip(), text.getText().strip(),
                shared.isSelected())).whenComplete((_, failure) -> {
                    saving.set(false);
                    if (failure == null) {
                        if (root.getScene() != null) { // else the person has closed it meanwhile
                            layers.close();
                        }
                        layers.toast(texts.get("support.canned.kept", word));
                    } else if (root.getScene() == null) {
                        layers.toast(texts.get(CannedReplies.trouble(failure)));
                    } else {
                        trouble.setText(texts.get(CannedReplies.trouble(failure)));
                    }
                });
    }

    private VBox field(String key, Control control) {
        var label = new Label(texts.get(key));
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        control.setAccessibleText(label.getText());
        return new VBox(4, label, control);
    }
}
