package chat.parley.desktop.room;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import chat.parley.desktop.model.WritingHabits;
import org.jspecify.annotations.Nullable;

/** Helps to write what is hard to type: offers names and emoji for the word at the caret, and shows all emoji. */
final class WordsOffered {

    private static final Insets LEFT = new Insets(0, 0, 4, 20);
    private static final Insets RIGHT = new Insets(0, 20, 4, 0);

    private final RoomViewModel room;
    private final TextArea text;
    private final WritingHabits habits;
    private final Suggestions suggestions = new Suggestions(this::choose);
    private @Nullable EmojiPicker picker;
    private StackPane over = new StackPane();
    private final PauseTransition afterwards = new PauseTransition(Duration.ONE);
    private boolean typed;

    WordsOffered(RoomViewModel room, TextArea text) {
        this.room = room;
        this.text = text;
        habits = room.habits();
        afterwards.setOnFinished(done -> replaceClosed());
        text.textProperty().subscribe((was, now) -> typed = true);
        text.caretPositionProperty().subscribe((was, now) -> moved());
        text.focusedProperty().subscribe(focused -> {
            EmojiPicker shown = picker;
            if (!focused) {
                suggestions.offer(Optional.empty());
            } else if (shown != null) {
                putAway(shown);
            }
        });
    }

    /** Shows what is offered in the lower part of that place, above the field. */
    void install(StackPane place) {
        over = place;
        StackPane.setAlignment(suggestions, Pos.BOTTOM_LEFT);
        StackPane.setMargin(suggestions, LEFT);
        place.getChildren().add(suggestions);
    }

    /** Takes a key that was pressed in the field; tells whether it was meant for this. */
    boolean pressed(KeyEvent key) {
        return suggestions.pressed(key);
    }

    /** Shows all emoji, or puts them away. */
    void pick() {
        EmojiPicker shown = picker;
        if (shown != null) {
            putAway(shown);
            return;
        }
        EmojiPicker fresh = new EmojiPicker(room.texts(), habits, this::insert, this::pick);
        picker = fresh;
        StackPane.setAlignment(fresh, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(fresh, RIGHT);
        over.getChildren().add(fresh);
        fresh.begin();
    }

    private void insert(String emoji) {
        text.replaceSelection(emoji);
        EmojiPicker shown = picker;
        if (shown != null) {
            putAway(shown);
        }
    }

    private void putAway(EmojiPicker shown) {
        picker = null;
        over.getChildren().remove(shown);
        text.requestFocus();
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
        int tone = habits.now().get().tone();
        if (Completion.closed(text.getText(), caret, tone).isPresent()) {
            // A field does not take a change while it is changing.
            afterwards.playFromStart();
        }
        suggestions.offer(
                Completion.at(text.getText(), caret, room.header().others(), room.texts().language().get(), tone));
    }

    private void replaceClosed() {
        int caret = text.getCaretPosition();
        if (caret <= text.getLength()) {
            Completion.closed(text.getText(), caret, habits.now().get().tone())
                    .ifPresent(each -> choose(each, each.choices().getFirst()));
        }
    }

    private void choose(Completion completion, Completion.Choice choice) {
        suggestions.offer(Optional.empty());
        text.replaceText(completion.from(), completion.to(), choice.insert());
        typed = false;
        if (choice.emoji() != null) {
            habits.used(choice.emoji());
        }
    }
}
