package chat.parley.desktop.conversations;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.KeyCap;
import chat.parley.desktop.ui.Texts;

/** Whoever types while the list has the focus leaves in it only what is called so. JavaFX thread only. */
final class TypedFilter {

    private static final PseudoClass FILTERED = PseudoClass.getPseudoClass("filtered");
    private static final KeyCombination SWITCH = new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);
    private static final double ICON = 18;

    private final ConversationsViewModel model;
    private final ListView<Conversation> list;
    private final Runnable write;

    /** @param write puts the focus to where one writes into the open conversation */
    TypedFilter(ConversationsViewModel model, ListView<Conversation> list, Runnable write) {
        this.model = model;
        this.list = list;
        this.write = write;
        // Before the list's own keys: a space belongs to the words that are typed.
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    /** Has the well that leads to the quick switcher show what is typed, and the keys beside it how it goes away. */
    void showIn(Button well, Label keys) {
        var filter = model.filter();
        Texts texts = model.words().texts();
        well.setGraphic(Icon.SEARCH.view(ICON));
        well.textProperty().bind(
                texts.from(() -> filter.get().isEmpty() ? texts.get("switch.prompt") : filter.get(), filter));
        filter.subscribe(typed -> well.pseudoClassStateChanged(FILTERED, !typed.isEmpty()));
        keys.textProperty().bind(filter.map(typed -> typed.isEmpty() ? KeyCap.words(SWITCH) : "Esc"));
    }

    private void typed(KeyEvent key) {
        String letter = key.getCharacter();
        String before = model.filter().get();
        boolean word = !letter.isEmpty() && !Character.isISOControl(letter.charAt(0))
                && (!before.isEmpty() || !letter.isBlank());
        if (word && !key.isShortcutDown() && !key.isAltDown()) {
            model.filter().set(before + letter);
            key.consume();
        }
    }

    private void pressed(KeyEvent key) {
        String typed = model.filter().get();
        boolean mine = switch (key.getCode()) {
            case ENTER -> open();
            case SPACE -> !typed.isEmpty();
            case BACK_SPACE, ESCAPE -> !typed.isEmpty() && shorten(key.getCode(), typed);
            default -> false;
        };
        if (mine) {
            key.consume();
        }
    }

    private boolean shorten(KeyCode code, String typed) {
        model.filter().set(
                code == KeyCode.ESCAPE ? "" : typed.substring(0, typed.offsetByCodePoints(typed.length(), -1)));
        return true;
    }

    /** What is marked in the list, else what stands first of what was looked for. */
    private boolean open() {
        if (!model.filter().get().isEmpty() && !model.rows().isEmpty()) {
            Conversation marked = list.getSelectionModel().getSelectedItem();
            model.select(marked == null ? model.rows().getFirst() : marked);
            model.filter().set("");
        }
        if (model.selected().get() == null) {
            return false;
        }
        write.run();
        return true;
    }
}
