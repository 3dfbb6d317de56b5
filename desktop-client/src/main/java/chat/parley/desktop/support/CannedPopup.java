package chat.parley.desktop.support;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.CannedReplyView;

/** The canned replies that are offered, above the field; the focus stays in the field. */
final class CannedPopup extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double WIDTH = 452;
    private static final double ICON = 16;

    private final Texts texts;
    private final Consumer<CannedReplyView> choose;
    private final VBox rows = new VBox(2);
    private final Label none = new Label();
    private List<CannedReplyView> shown = List.of();
    private int current;

    /**
     * Where its foot leads.
     *
     * @param keep keeps what is being written as another canned reply
     * @param manage shows all of them, to be changed and deleted
     */
    record Ways(Runnable keep, Runnable manage) {}

    /** Offers nothing yet. */
    CannedPopup(Texts texts, Consumer<CannedReplyView> choose, Ways ways) {
        super(4);
        this.texts = texts;
        this.choose = choose;
        getStyleClass().addAll("popover", "canned");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        none.textProperty().bind(texts.of("support.canned.none"));
        none.getStyleClass().addAll("t-small", "fg-2", "canned-none");
        none.setWrapText(true);
        Shown.when(Bindings.isEmpty(rows.getChildren()), none);
        getChildren().addAll(head(), rows, none, foot(ways));
    }

    void offer(Optional<CannedReplies.Offer> offer) {
        List<CannedReplyView> next = offer.map(CannedReplies.Offer::choices).orElse(List.of());
        if (!next.equals(shown)) {
            shown = next;
            current = 0;
            rows.getChildren().setAll(next.stream().map(this::row).toList());
        }
        setVisible(offer.isPresent());
        mark();
    }

    boolean isShown() {
        return isVisible();
    }

    void move(int by) {
        current = Math.floorMod(current + by, shown.size());
        mark();
    }

    /** The one that Enter takes; empty if there is none. */
    Optional<CannedReplyView> current() {
        return shown.isEmpty() ? Optional.empty() : Optional.of(shown.get(current));
    }

    private HBox head() {
        var title = new Label();
        title.textProperty().bind(texts.of("support.canned"));
        title.getStyleClass().addAll("t-caption-strong", "fg-2");
        title.setGraphic(Icon.CANNED.view(ICON));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(6, title, gap);
        for (String key : List.of("↑", "↓", "Enter")) {
            var label = new Label(key);
            label.getStyleClass().addAll("key", "t-key");
            head.getChildren().add(label);
        }
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("canned-head");
        return head;
    }

    private Node foot(Ways ways) {
        var key = new Label("F2");
        key.getStyleClass().addAll("key", "t-key");
        var foot = SideBySide.of(6, link("support.canned.keep", ways.keep()), SideBySide.gap(),
                link("support.canned.manage", ways.manage()), key);
        foot.getStyleClass().add("canned-foot");
        return foot;
    }

    private Button link(String key, Runnable action) {
        var button = new Button();
        button.textProperty().bind(texts.of(key));
        button.getStyleClass().addAll("link", "caption");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Node row(CannedReplyView reply) {
        var shortcut = new Label("/" + reply.shortcut());
        shortcut.getStyleClass().addAll("t-sender", "fg-accent");
        shortcut.setMinWidth(USE_PREF_SIZE);
        var title = new Label(reply.title());
        title.getStyleClass().add("t-label");
        title.setMinWidth(0);
        var text = new Label(reply.text().replace('\n', ' '));
        text.getStyleClass().addAll("t-caption", "fg-2");
        text.setMinWidth(0);
        var row = new VBox(1, new HBox(8, shortcut, title), text);
        row.getStyleClass().add("suggestion");
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(reply.title() + ", " + reply.text());
        row.setOnMouseClicked(click -> choose.accept(reply));
        return row;
    }

    private void mark() {
        for (int i = 0; i < rows.getChildren().size(); i++) {
            rows.getChildren().get(i).pseudoClassStateChanged(CURRENT, i == current);
        }
        if (!shown.isEmpty()) {
            setAccessibleText(texts.get("support.canned") + ": " + shown.get(current).title());
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }
}
