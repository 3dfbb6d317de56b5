package chat.parley.desktop.ui;

import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/** A few values side by side, of which one is always chosen. JavaFX thread only. */
public final class OneOf<T> extends HBox {

    private final Property<T> chosen;
    private final ToggleGroup group = new ToggleGroup();
    private Subscription following = Subscription.EMPTY;

    /** @param chosen says which one it is, and hears when another is pressed */
    public OneOf(Property<T> chosen) {
        this.chosen = chosen;
        getStyleClass().addAll("segments", "one-of");
        setMinWidth(USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /** Offers this value, too. */
    public OneOf<T> or(T value, ObservableValue<String> words) {
        var button = new ToggleButton();
        button.getStyleClass().add("segment");
        button.textProperty().bind(words);
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> {
            chosen.setValue(value);
            // Pressing it again must not turn it off.
            button.setSelected(true);
        });
        following = following.and(chosen.subscribe(now -> button.setSelected(value.equals(now))));
        getChildren().add(button);
        return this;
    }

    /** No longer follows the value. */
    public void close() {
        following.unsubscribe();
    }
}
