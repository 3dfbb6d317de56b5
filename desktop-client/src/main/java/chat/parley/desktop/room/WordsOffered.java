package chat.parley.desktop.room;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import chat.parley.desktop.model.WritingHabits;
import chat.parley.desktop.ui.completion.AtCaret;
import chat.parley.desktop.ui.completion.Completion;
import org.jspecify.annotations.Nullable;

/** Helps to write what is hard to type: offers names and emoji for the word at the caret, and shows all emoji. */
final class WordsOffered {

    private static final Insets RIGHT = new Insets(0, 20, 4, 0);

    private final RoomViewModel room;
    private final TextArea text;
    private final WritingHabits habits;
    private final AtCaret offered;
    private @Nullable EmojiPicker picker;
    private StackPane over = new StackPane();

    WordsOffered(RoomViewModel room, TextArea text) {
        this.room = room;
        this.text = text;
        habits = room.habits();
        offered = new AtCaret(text, new NamesAndEmoji());
        text.focusedProperty().subscribe(focused -> {
            EmojiPicker shown = picker;
            if (focused && shown != null) {
                putAway(shown);
            }
        });
    }

    /** Shows what is offered in the lower part of that place, above the field. */
    void install(StackPane place) {
        over = place;
        offered.install(place);
    }

    /** Takes a key that was pressed in the field; tells whether it was meant for this. */
    boolean pressed(KeyEvent key) {
        return offered.pressed(key);
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

    /** The people of the room, and all emoji in the tone that the person uses. */
    private final class NamesAndEmoji implements AtCaret.Source {

        @Override
        public Optional<Completion> at(String written, int caret) {
            return Completion.at(written, caret, room.header().others(), room.texts().language().get(), tone());
        }

        @Override
        public Optional<Completion> closed(String written, int caret) {
            return Completion.closed(written, caret, tone());
        }

        @Override
        public void chosen(Completion.Choice choice) {
            if (choice.emoji() != null) {
                habits.used(choice.emoji());
            }
        }

        private int tone() {
            return habits.now().get().tone();
        }
    }
}
