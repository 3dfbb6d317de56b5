package chat.parley.desktop.support;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.support.NoteWriting.Trouble;
import chat.parley.desktop.ui.GrowingField;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.completion.AtCaret;
import chat.parley.desktop.ui.completion.Completion;

/** Where notes for the desk are written: all of it in the colour of notes. */
final class NoteComposer extends VBox {

    private static final double ICON = 16;

    private final NoteWriting note;
    private final TextArea text = new TextArea();
    private final AtCaret colleagues;
    private boolean composing;

    NoteComposer(CaseViewModel model) {
        super(2);
        note = model.note();
        Texts texts = model.texts();
        getStyleClass().addAll("composer", "note-composer");
        text.setWrapText(true);
        text.setPrefRowCount(1);
        text.getStyleClass().add("t-body");
        text.promptTextProperty().bind(texts.of("support.note.prompt"));
        text.accessibleTextProperty().bind(texts.from(
                () -> texts.get("support.note") + ". " + texts.get("support.note.prompt")));
        text.textProperty().bindBidirectional(note.text());
        GrowingField.install(text);
        HBox.setHgrow(text, Priority.ALWAYS);
        colleagues = new AtCaret(text, (words, caret) -> Completion.ofPeople(words, caret, model.colleagues()));
        text.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                event -> composing = !event.getComposed().isEmpty());
        text.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (!composing && colleagues.pressed(key)) {
                key.consume();
            } else if (!composing && key.getCode() == KeyCode.ENTER && !key.isShiftDown() && !key.isAltDown()) {
                note.send();
                key.consume();
            } else if (key.getCode() == KeyCode.ESCAPE) {
                if (note.edited().get() == null) {
                    model.mode().set(CaseViewModel.Mode.REPLY);
                } else {
                    note.stopEditing();
                }
                key.consume();
            }
        });
        var add = new Button();
        add.textProperty().bind(texts.from(
                () -> texts.get(note.edited().get() == null ? "support.note.add" : "support.note.save"),
                note.edited()));
        add.getStyleClass().addAll("small", "note-add");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.disableProperty().bind(Bindings.not(note.sendable()));
        add.setOnAction(event -> {
            note.send();
            focus();
        });
        var offline = new Tooltip();
        offline.textProperty().bind(texts.of("details.offline"));
        model.online().addListener((value, was, online) -> add.setTooltip(online ? null : offline));
        var line = new HBox(8, text, add);
        line.setAlignment(Pos.BOTTOM_LEFT);
        getChildren().addAll(new ModeSwitch(model), strip(texts), trouble(texts), line);
    }

    /** Shows whom a note may call in, while one writes {@code @} and a name, in the lower part of that place. */
    void showOffersIn(StackPane over) {
        colleagues.install(over);
    }

    void focus() {
        text.requestFocus();
        text.end();
    }

    /** Says that an old note is changed, and ends that. */
    private HBox strip(Texts texts) {
        var title = new Label();
        title.textProperty().bind(texts.of("support.note.editing"));
        title.getStyleClass().addAll("t-caption-strong", "fg-warn");
        var words = new Label();
        words.getStyleClass().addAll("t-caption", "on-note");
        words.setMinWidth(0);
        words.textProperty().bind(note.edited().map(each -> each.text().replace('\n', ' ')).orElse(""));
        var quote = new VBox(title, words);
        quote.getStyleClass().add("quote");
        quote.setMinWidth(0);
        HBox.setHgrow(quote, Priority.ALWAYS);
        var stop = new Button("", Icon.CLOSE.view(ICON));
        stop.getStyleClass().addAll("icon-button", "small");
        stop.accessibleTextProperty().bind(texts.of("composer.stop"));
        stop.setOnAction(event -> {
            note.stopEditing();
            focus();
        });
        var strip = new HBox(10, quote, stop);
        strip.setAlignment(Pos.CENTER_LEFT);
        strip.getStyleClass().add("composer-strip");
        Shown.when(note.edited().map(each -> true).orElse(false), strip);
        return strip;
    }

    private Label trouble(Texts texts) {
        var trouble = new Label();
        trouble.getStyleClass().addAll("t-caption", "fg-danger", "note-trouble");
        trouble.setWrapText(true);
        trouble.textProperty().bind(texts.from(() -> switch (note.trouble().get()) {
            case NONE -> "";
            case AWAY -> texts.get("support.note.unsent");
            case REFUSED -> texts.get("support.note.refused");
        }, note.trouble()));
        Shown.when(note.trouble().map(now -> now != Trouble.NONE), trouble);
        return trouble;
    }
}
