package chat.parley.desktop.room;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import chat.parley.desktop.ui.Avatar;
import chat.parley.desktop.ui.Badge;
import chat.parley.desktop.ui.FullText;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.KeyTip;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What heads an open room: the way back, which room it is, and what can be done with it as a whole. */
final class HeaderBar extends HBox {

    private static final double AVATAR = 36;
    private static final double ICON = 20;
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final RoomViewModel model;
    private final Texts texts;
    private final RoomView.Ways ways;
    private final Button back = new Button();
    private final Badge waiting = new Badge();
    private final Button title = new Button();
    private final PaneButton details = new PaneButton();
    private final BooleanProperty detailed = new SimpleBooleanProperty();
    private final BooleanProperty alone = new SimpleBooleanProperty();
    private Subscription following = Subscription.EMPTY;

    /** @param chooseDay asks for a day to go to */
    HeaderBar(RoomViewModel model, Layers layers, RoomView.Ways ways, Runnable chooseDay) {
        this.model = model;
        this.ways = ways;
        texts = model.texts();
        getStyleClass().add("sheet-header");
        var more = new MenuButton("", Icon.MORE.view(ICON));
        more.getStyleClass().add("icon-button");
        more.accessibleTextProperty().bind(texts.of("room.more"));
        more.setTooltip(tip("room.more"));
        RoomMenu.fill(more, model, layers, chooseDay);
        Shown.when(Bindings.not(model.conversation().profile().ended()), more);
        getChildren().addAll(back(), title(), search(), details(), more);
        HBox.setHgrow(title, Priority.ALWAYS);
    }

    /** Whether the room is all there is in its window, so that there is a way back; its details are behind its name then. */
    void showBack(boolean shown) {
        alone.set(shown);
    }

    /** Offers to show or hide more about the room, while one is in it. */
    void onDetails(Runnable toggle) {
        detailed.set(true);
        title.setOnAction(_ -> toggle.run());
        details.setOnAction(_ -> toggle.run());
    }

    /** Whether more about the room is shown now. */
    void detailsShown(boolean shown) {
        details.on.set(shown);
    }

    /** Lets go of what outlives it. */
    void close() {
        following.unsubscribe();
    }

    private Button back() {
        var inside = new HBox(6, Icon.BACK.view(ICON), waiting);
        inside.setAlignment(Pos.CENTER);
        back.setGraphic(inside);
        back.getStyleClass().addAll("icon-button", "back-button");
        back.setOnAction(_ -> ways.back().run());
        // Counting ten thousand chats for each message is for where the count is seen.
        ObservableValue<Number> elsewhere = ways.elsewhere().when(alone);
        var words = texts.from(() -> elsewhere.getValue().longValue() == 0
                ? texts.get("room.back")
                : texts.count("room.back.unread", elsewhere.getValue().longValue()), elsewhere);
        back.accessibleTextProperty().bind(words);
        var tip = new Tooltip();
        tip.textProperty().bind(words);
        back.setTooltip(tip);
        following = following.and(elsewhere.subscribe(count -> waiting.show(count.longValue())));
        Shown.when(alone, back);
        return back;
    }

    /** A button with the picture and the words as its inside: they are what one presses to know more. */
    private Button title() {
        RoomHeader header = model.header();
        var avatar = new Avatar(AVATAR);
        following = following.and(header.title().subscribe(name -> show(avatar, header)));
        var name = label("t-h3");
        name.textProperty().bind(header.title());
        var line = label("t-small", "fg-2");
        line.textProperty().bind(header.line());
        Shown.when(line.textProperty().isEmpty().not(), line);
        var words = new VBox(name, line);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        var inside = new HBox(12, avatar, words);
        inside.setAlignment(Pos.CENTER_LEFT);
        inside.maxWidthProperty().bind(title.widthProperty());
        title.setGraphic(inside);
        title.getStyleClass().addAll("bare", "room-title");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setAlignment(Pos.CENTER_LEFT);
        title.accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> line.getText().isEmpty() ? name.getText() : name.getText() + ", " + line.getText(),
                name.textProperty(), line.textProperty()));
        title.accessibleHelpProperty().bind(texts.of("details.title"));
        title.focusTraversableProperty().bind(offered());
        title.mouseTransparentProperty().bind(offered().not());
        return title;
    }

    private Button search() {
        var search = new Button("", Icon.SEARCH.view(ICON));
        search.getStyleClass().add("icon-button");
        search.accessibleTextProperty().bind(texts.of("keys.searchHere"));
        search.setTooltip(new KeyTip(texts, "keys.searchHere", "Shortcut+F"));
        Runnable find = ways.search();
        Shown.now(search, find != null);
        search.setOnAction(_ -> run(find));
        return search;
    }

    private Button details() {
        details.setGraphic(Icon.PANEL.view(ICON));
        details.getStyleClass().add("icon-button");
        details.accessibleTextProperty().bind(texts.of("details.title"));
        details.setTooltip(new KeyTip(texts, "details.title", "Shortcut+I"));
        Shown.when(offered().and(alone.not()), details);
        return details;
    }

    private BooleanBinding offered() {
        return detailed.and(Bindings.not(model.conversation().profile().ended()));
    }

    private Tooltip tip(String key) {
        var tip = new Tooltip();
        tip.textProperty().bind(texts.of(key));
        return tip;
    }

    private static void run(@Nullable Runnable action) {
        if (action != null) {
            action.run();
        }
    }

    private static Label label(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        label.setMinWidth(0);
        FullText.of(label);
        return label;
    }

    private static void show(Avatar avatar, RoomHeader header) {
        if (header.direct()) {
            avatar.showPerson(header.others().getFirst().id(), header.title().get());
        } else {
            avatar.showRoom(header.roomId(), header.title().get());
        }
    }

    /** A button that says whether what it opens is open. */
    private static final class PaneButton extends Button {

        private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();

        PaneButton() {
            setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
            on.subscribe(now -> {
                pseudoClassStateChanged(ON, now);
                notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
            });
        }

        @Override
        public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            return attribute == AccessibleAttribute.SELECTED
                    ? Boolean.valueOf(on.get())
                    : super.queryAccessibleAttribute(attribute, parameters);
        }
    }
}
