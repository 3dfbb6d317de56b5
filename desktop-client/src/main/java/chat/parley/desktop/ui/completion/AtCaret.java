package chat.parley.desktop.ui.completion;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** Offers, while one writes in a field, what the word at the caret may become. JavaFX thread only. */
public final class AtCaret {

    private static final Insets LEFT = new Insets(0, 0, 4, 20);

    private final TextArea text;
    private final Source source;
    private final Suggestions suggestions = new Suggestions(this::choose);
    private final PauseTransition afterwards = new PauseTransition(Duration.ONE);
    private boolean typed;

    /** What is offered in a field. */
    public interface Source {

        /** What is offered for the word that ends at the caret, if anything. */
        Optional<Completion> at(String text, int caret);

        /** What stands in the place of the word that was just finished at the caret, without being asked for. */
        default Optional<Completion> closed(String text, int caret) {
            return Optional.empty();
        }

        /** Hears what has come into the text. */
        default void chosen(Completion.Choice choice) {}
    }

    /** Offers in that field what this source knows; {@link #install} it somewhere. */
    public AtCaret(TextArea text, Source source) {
        this.text = text;
        this.source = source;
        afterwards.setOnFinished(done -> replaceClosed());
        text.textProperty().subscribe((was, now) -> typed = true);
        text.caretPositionProperty().subscribe((was, now) -> moved());
        text.focusedProperty().subscribe(focused -> {
            if (!focused) {
                suggestions.offer(Optional.empty());
            }
        });
    }

    /** Shows what is offered in the lower part of that place, above the field, and nowhere else any more. */
    public void install(StackPane place) {
        StackPane.setAlignment(suggestions, Pos.BOTTOM_LEFT);
        StackPane.setMargin(suggestions, LEFT);
        place.getChildren().add(suggestions);
    }

    /** Takes a key that was pressed in the field; tells whether it was meant for this. */
    public boolean pressed(KeyEvent key) {
        return suggestions.pressed(key);
    }

    private void moved() {
        int caret = text.getCaretPosition();
        boolean writing = typed && text.isFocused() && text.getSelection().getLength() == 0
                && caret <= text.getLength();
        typed = false;
        if (!writing) {
            suggestions.offer(Optional.empty());
            return;
        }
        if (source.closed(text.getText(), caret).isPresent()) {
            // A field does not take a change while it is changing.
            afterwards.playFromStart();
        }
        suggestions.offer(source.at(text.getText(), caret));
    }

    private void replaceClosed() {
        int caret = text.getCaretPosition();
        if (caret <= text.getLength()) {
            source.closed(text.getText(), caret).ifPresent(each -> choose(each, each.choices().getFirst()));
        }
    }

    private void choose(Completion completion, Completion.Choice choice) {
        suggestions.offer(Optional.empty());
        text.replaceText(completion.from(), completion.to(), choice.insert());
        typed = false;
        source.chosen(choice);
    }
}
