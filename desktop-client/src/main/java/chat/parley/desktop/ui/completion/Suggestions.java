package chat.parley.desktop.ui.completion;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.emoji.EmojiLine;
import chat.parley.desktop.ui.emoji.EmojiView;
import org.jspecify.annotations.Nullable;

/** What a word may become, above the field it is written in; the focus stays in the field. JavaFX thread only. */
public final class Suggestions extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double WIDTH = 320;
    private static final double EMOJI = 20;

    private final BiConsumer<Completion, Completion.Choice> choose;
    private @Nullable Completion completion;
    private int current;

    /** @param choose hears which of them was chosen */
    public Suggestions(BiConsumer<Completion, Completion.Choice> choose) {
        this.choose = choose;
        getStyleClass().addAll("popover", "suggestions");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /** Shows these, or nothing. */
    public void offer(Optional<Completion> next) {
        completion = next.orElse(null);
        current = 0;
        getChildren().clear();
        next.ifPresent(offered -> offered.choices().forEach(choice -> getChildren().add(row(offered, choice))));
        setVisible(next.isPresent());
        mark();
    }

    /** Takes a key that was pressed in the field; tells whether it was meant for this. */
    boolean pressed(KeyEvent key) {
        Completion offered = completion;
        if (offered == null) {
            return false;
        }
        int count = offered.choices().size();
        switch (key.getCode()) {
            case DOWN -> current = (current + 1) % count;
            case UP -> current = (current + count - 1) % count;
            case ENTER, TAB -> choose.accept(offered, offered.choices().get(current));
            case ESCAPE -> offer(Optional.empty());
            default -> {
                return false;
            }
        }
        if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
            mark();
        }
        return true;
    }

    private HBox row(Completion offered, Completion.Choice choice) {
        var title = new EmojiLine(14);
        title.setText(choice.title());
        title.setStyles("label", "t-name");
        var detail = new Label(choice.detail());
        detail.getStyleClass().addAll("t-small", "fg-3");
        detail.setMinWidth(0);
        var row = new HBox(10);
        String emoji = choice.emoji();
        if (emoji != null) {
            row.getChildren().add(EmojiView.sized(emoji, EMOJI));
        }
        row.getChildren().addAll(title, detail);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("suggestion");
        row.setMaxWidth(Region.USE_COMPUTED_SIZE);
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(choice.title());
        row.setOnMouseClicked(click -> choose.accept(offered, choice));
        return row;
    }

    private void mark() {
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).pseudoClassStateChanged(CURRENT, i == current);
        }
    }
}
