package chat.parley.desktop.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.Avatar;
import chat.parley.desktop.ui.Badge;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Mark;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.WhileShown;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/** Leads between the places of somebody who has more than one. JavaFX thread only. */
final class Rail extends VBox {

    /** For a place where nothing waits. */
    static final ObservableValue<Long> NOTHING_WAITS = new ReadOnlyObjectWrapper<>(0L);
    private static final ObservableValue<String> NOBODY_CALLS = new ReadOnlyObjectWrapper<>("");

    private static final double MARK = 32;
    private static final double ICON = 20;
    private static final double AVATAR = 32;

    private final Texts texts;
    private final ToggleGroup group = new ToggleGroup();
    private final VBox places = new VBox(6);
    private final VBox foot = new VBox(10);
    private final Map<Place, ToggleButton> buttons = new HashMap<>();
    private final ObjectProperty<@Nullable Place> shown = new SimpleObjectProperty<>();

    Rail(UserView me, ObservableValue<Boolean> online, ProfileMenu profile, Texts texts) {
        this.texts = texts;
        getStyleClass().addAll("rail", "on-window");
        var avatar = new Avatar(AVATAR);
        avatar.showPerson(me.id(), me.fullName());
        WhileShown.of(this, online).subscribe(there -> avatar.show(there ? Avatar.Dot.ONLINE : Avatar.Dot.AWAY));
        var person = new MenuButton("", avatar);
        person.getStyleClass().addAll("icon-button", "rail-person");
        person.accessibleTextProperty().bind(texts.of("menu"));
        person.setTooltip(new Tooltip(me.fullName()));
        profile.fill(person);
        places.setAlignment(Pos.TOP_CENTER);
        places.getStyleClass().add("rail-places");
        var gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        foot.setAlignment(Pos.BOTTOM_CENTER);
        Badge elsewhere = profile.elsewhere();
        elsewhere.getStyleClass().add("rail-badge");
        var corner = new StackPane(person, elsewhere);
        StackPane.setAlignment(elsewhere, Pos.TOP_RIGHT);
        corner.setMaxWidth(Region.USE_PREF_SIZE);
        foot.getChildren().add(corner);
        getChildren().addAll(Mark.onPlate(MARK), places, gap, foot);
    }

    /**
     * Adds a place.
     *
     * @param key of what it is called
     * @param digit that leads there, with Ctrl or ⌘
     * @param count what waits there; shown while another place is
     */
    void add(Place place, Icon icon, String key, KeyCode digit, ObservableValue<? extends Number> count,
            Consumer<Place> go) {
        add(place, icon, key, digit, count, NOBODY_CALLS, Badge::show, go);
    }

    /**
     * Adds a place where people wait for the person, and may call them by name.
     *
     * @param calls says so, empty while nobody does; comes before what waits
     */
    void addCalling(Place place, Icon icon, String key, KeyCode digit, ObservableValue<? extends Number> count,
            ObservableValue<String> calls, Consumer<Place> go) {
        add(place, icon, key, digit, count, calls, Badge::showCalling, go);
    }

    private void add(Place place, Icon icon, String key, KeyCode digit, ObservableValue<? extends Number> count,
            ObservableValue<String> call, ObjLongConsumer<Badge> counted, Consumer<Place> go) {
        String keys = new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN).getDisplayText();
        ToggleButton button = button(place, icon, key, keys, go);
        button.accessibleTextProperty().bind(texts.from(() -> texts.get(key)
                + (count.getValue().longValue() == 0 ? "" : ", " + count.getValue())
                + (call.getValue().isEmpty() ? "" : ", " + call.getValue()), count, call));
        var badge = new Badge();
        badge.setMouseTransparent(true);
        Runnable fill = () -> {
            if (shown.get() != place && !call.getValue().isEmpty()) {
                badge.showMention();
            } else {
                counted.accept(badge, shown.get() == place ? 0 : count.getValue().longValue());
            }
        };
        WhileShown.of(this, count).subscribe(_ -> fill.run());
        WhileShown.of(this, call).subscribe(_ -> fill.run());
        shown.subscribe(fill);
        var item = new StackPane(button, badge);
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        badge.getStyleClass().add("rail-badge");
        item.setMaxWidth(Region.USE_PREF_SIZE);
        places.getChildren().add(item);
    }

    private ToggleButton button(Place place, Icon icon, String key, String keys, Consumer<Place> go) {
        var button = new ToggleButton("", icon.view(ICON));
        button.getStyleClass().add("rail-item");
        button.setToggleGroup(group);
        var tip = new Tooltip();
        tip.textProperty().bind(texts.from(() -> texts.get(key) + "  " + keys));
        button.setTooltip(tip);
        button.setOnAction(event -> {
            go.accept(place);
            button.setSelected(true);
        });
        buttons.put(place, button);
        return button;
    }

    /** Adds the settings, which stand apart. */
    void addSettings(Place place, Consumer<Place> go) {
        ToggleButton button = button(place, Icon.SETTINGS, "settings.title",
                new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN).getDisplayText(), go);
        button.accessibleTextProperty().bind(texts.of("settings.title"));
        foot.getChildren().addFirst(button);
    }

    /** Shows which place has the window. */
    void show(Place place) {
        shown.set(place);
        button(place).setSelected(true);
    }

    /** Whether that node is in it. */
    boolean holds(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    /** Puts the focus to the place that has the window. */
    void focus() {
        Place place = shown.get();
        if (place != null) {
            button(place).requestFocus();
        }
    }

    private ToggleButton button(Place place) {
        return Objects.requireNonNull(buttons.get(place));
    }
}
