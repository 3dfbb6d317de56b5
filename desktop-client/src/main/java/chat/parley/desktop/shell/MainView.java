package chat.parley.desktop.shell;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.model.Presence;
import chat.parley.desktop.ui.Avatar;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.WhileShown;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a signed-in person's window: the list with the person at its foot, and the sheet where they read. In a
 * narrow window one of the two shows at a time.
 */
final class MainView {

    private static final double AVATAR = 34;

    private final UserView me;
    private final ObservableValue<Boolean> online;
    private final ObservableValue<Presence> self;
    private final ProfileMenu profile;
    private final Texts texts;
    private final BooleanProperty reading = new SimpleBooleanProperty();
    private final BooleanProperty menuShown = new SimpleBooleanProperty();

    private Runnable focusList = () -> {};
    private @Nullable Rail rail;

    @FXML
    private StackPane above;
    @FXML
    private HBox root;
    @FXML
    private VBox listPane;
    @FXML
    private StackPane list;
    @FXML
    private HBox foot;
    @FXML
    private StackPane picture;
    @FXML
    private VBox person;
    @FXML
    private Label name;
    @FXML
    private Label presence;
    @FXML
    private MenuButton menu;
    @FXML
    private StackPane sheet;

    MainView(UserView me, ObservableValue<Boolean> online, ObservableValue<Presence> self,
            ProfileMenu profile, Texts texts) {
        this.me = me;
        this.online = online;
        this.self = self;
        this.profile = profile;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        var avatar = new Avatar(AVATAR);
        avatar.showPerson(me.id(), me.fullName());
        WhileShown.of(root, online).subscribe(_ -> avatar.show(dot()));
        WhileShown.of(root, self).subscribe(_ -> avatar.show(dot()));
        picture.getChildren().setAll(avatar);
        name.setText(me.fullName());
        presence.textProperty()
                .bind(texts.from(() -> texts.get(switch (dot()) {
                    case ONLINE -> "presence.online";
                    case QUIET -> "presence.quiet";
                    case AWAY, NONE -> "presence.offline";
                }), online, self));
        menu.setGraphic(Icon.SETTINGS.view(20));
        profile.fill(menu);
        foot.getChildren().add(foot.getChildren().indexOf(menu), profile.elsewhere());
        ObservableValue<Breakpoint> breakpoint = breakpoint();
        breakpoint.subscribe(now -> {
            root.getStyleClass().setAll("frame", now.name().toLowerCase(Locale.ROOT));
        });
        Shown.when(breakpoint.map(now -> now != Breakpoint.SLIM), picture, person);
        Shown.when(reading.flatMap(read -> breakpoint.map(now -> now != Breakpoint.NARROW || !read)), listPane);
        Shown.when(reading.flatMap(read -> breakpoint.map(now -> now != Breakpoint.NARROW || read)), sheet);
    }

    private Avatar.Dot dot() {
        if (!online.getValue()) {
            return Avatar.Dot.AWAY;
        }
        return self.getValue().quiet() ? Avatar.Dot.QUIET : Avatar.Dot.ONLINE;
    }

    /** The list, as a region to go to. */
    Regions.Region listRegion() {
        return new Regions.Region(node -> within(node, listPane), listPane::isVisible, focusList);
    }

    /** A part of the sheet, as a region to go to. */
    Regions.Region sheetRegion(Predicate<Node> part, BooleanSupplier shows, Runnable focus) {
        return new Regions.Region(node -> within(node, sheet) && part.test(node),
                () -> sheet.isVisible() && shows.getAsBoolean(), focus);
    }

    private static boolean within(Node node, Node area) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == area) {
                return true;
            }
        }
        return false;
    }

    /** How much fits side by side now. */
    ObservableValue<Breakpoint> breakpoint() {
        return root.widthProperty().map(width -> Breakpoint.of(width.doubleValue()));
    }

    /** Puts a rail beside the list; the person then stands at its foot. */
    void showRail(Rail rail) {
        this.rail = rail;
        root.getChildren().addFirst(rail);
        listPane.getStyleClass().add("beside-rail");
        Shown.when(new SimpleBooleanProperty(false), foot);
        Shown.when(listPane.visibleProperty(), rail);
    }

    /** The rail, as a region to go to. */
    Regions.Region railRegion() {
        Rail shown = rail;
        return new Regions.Region(node -> shown != null && shown.holds(node), () -> shown != null && shown.isVisible(),
                () -> {
                    if (shown != null) {
                        shown.focus();
                    }
                });
    }

    /** Has the list as wide as the person drags it, where there is room. */
    void letDragList(ObjectProperty<@Nullable Double> width) {
        var free = menuShown.flatMap(menus -> breakpoint()
                .map(now -> !menus && (now == Breakpoint.MEDIUM || now == Breakpoint.WIDE)));
        root.getChildren().add(new ListEdge(root, listPane, free, width));
    }

    /** Puts a line above everything else. */
    void showAbove(Node line) {
        above.getChildren().setAll(line);
        Shown.when(line.visibleProperty(), above);
    }

    /** A menu in the list's place, which needs less room. */
    void showMenu(Region node, Runnable focus) {
        showList(node, focus);
        menuShown.set(true);
        listPane.getStyleClass().add("menu-pane");
    }

    /** The inbox in the list's place. */
    void showInbox(Region node, Runnable focus) {
        showList(node, focus);
        listPane.getStyleClass().add("inbox-pane");
    }

    /** @param focus puts the focus into it */
    void showList(Region node, Runnable focus) {
        menuShown.set(false);
        listPane.getStyleClass().removeAll("menu-pane", "inbox-pane");
        focusList = focus;
        // As narrow as its pane, whatever its parts would like.
        node.setMinWidth(0);
        list.getChildren().setAll(node);
    }

    /** Puts something on the sheet; in a narrow window, the sheet then covers the list. */
    void read(Node node) {
        sheet.getChildren().setAll(node);
        reading.set(true);
    }

    /** Puts something on the sheet to fall back on; in a narrow window, the list then covers the sheet. */
    void rest(Node node) {
        sheet.getChildren().setAll(node);
        reading.set(false);
    }
}
