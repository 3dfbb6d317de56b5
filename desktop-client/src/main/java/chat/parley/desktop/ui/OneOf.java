package chat.parley.desktop.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** A few values side by side, of which one is always chosen. JavaFX thread only. */
public final class OneOf<T> extends HBox {

    private final ObservableValue<T> chosen;
    private final Consumer<T> wish;
    private final ToggleGroup group = new ToggleGroup();
    private final List<Runnable> buttons = new ArrayList<>();

    /** @param chosen says which one it is, and takes what is pressed */
    public OneOf(Property<T> chosen) {
        this(chosen, chosen::setValue);
    }

    /**
     * One that may be refused.
     *
     * @param chosen says which one it is
     * @param wish hears what is pressed, which stays pressed until {@link #again}
     */
    public OneOf(ObservableValue<T> chosen, Consumer<T> wish) {
        this.chosen = chosen;
        this.wish = wish;
        getStyleClass().addAll("segments", "one-of");
        setMinWidth(USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        WhileShown.of(this, chosen).subscribe(_ -> again());
    }

    /** Offers this value, too. */
    public OneOf<T> or(T value, ObservableValue<String> words) {
        var button = new ToggleButton();
        button.getStyleClass().add("segment");
        button.textProperty().bind(words);
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> {
            // Pressing it again must not turn it off.
            button.setSelected(true);
            wish.accept(value);
        });
        buttons.add(() -> button.setSelected(value.equals(chosen.getValue())));
        button.setSelected(value.equals(chosen.getValue()));
        getChildren().add(button);
        return this;
    }

    /** Shows again which one it is, as after a wish that was refused. */
    public void again() {
        buttons.forEach(Runnable::run);
    }
}
