package chat.parley.desktop.settings;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.SignIn;
import chat.parley.desktop.model.WritingHabits;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.TallPane;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Theme;
import chat.parley.desktop.ui.Times;
import chat.parley.desktop.ui.Zoom;
import chat.parley.model.UserType;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/** A page of the settings on the sheet; whatever is changed there holds at once. JavaFX thread only. */
public final class SettingsView {

    static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
    private static final double COLUMN = 680;

    private final Parts parts;
    private final VBox root = new VBox();
    private final Label title = new Label();
    private final Button back = new Button("", Icon.BACK.view(20));
    private final StackPane banner = new StackPane();
    private final TallPane scroll = new TallPane(new VBox());
    private @Nullable Column column;
    private @Nullable Topic shown;

    /**
     * How the app looks and tells, to be changed.
     *
     * @param theme of all windows
     * @param texts in the language of all windows
     * @param times in the words of that language
     * @param zoom of this window
     */
    public record Look(Theme theme, Texts texts, Times times, Zoom zoom, Preferences preferences) {}

    /**
     * Where it leads, and what others know.
     *
     * @param signOut ends the session
     * @param keys the list of all keys
     * @param quiet the ways to be left alone
     * @param tellsOutside whether this system shows notifications
     * @param tray whether this desktop shows icons of programs now; empty where the app has none to show
     * @param identities whom one is signed in as
     * @param addServer signs in to another server
     */
    public record Ways(Runnable signOut, Supplier<? extends Node> keys, Supplier<List<MenuItem>> quiet,
            boolean tellsOutside, Optional<ObservableBooleanValue> tray, ObservableValue<List<Identity>> identities,
            Runnable addServer) {}

    /**
     * Somebody whom one is signed in as.
     *
     * @param shown whether that is who has the window
     * @param unread how many messages wait there
     * @param show gives it the window
     * @param signOut ends that session
     */
    public record Identity(UserView person, String server, boolean shown, long unread, Runnable show,
            Runnable signOut) {}

    /** What is set here. */
    public record Parts(Chat chat, SignIn signIn, WritingHabits habits, Look look, About about, Ways ways) {

        /** What can be set on this computer. */
        Set<Setting> offered() {
            Set<Setting> all = EnumSet.allOf(Setting.class);
            if (!ways.tellsOutside()) {
                all.removeAll(EnumSet.of(Setting.TOLD, Setting.TOLD_WORDS));
            }
            if (ways.tray().isEmpty()) {
                all.remove(Setting.IN_TRAY);
            }
            if (look.preferences().atLogin().isEmpty()) {
                all.remove(Setting.AT_LOGIN);
            }
            if (!answers()) {
                all.remove(Setting.ONWARD);
            }
            return all;
        }

        /** Whether that person answers customers. */
        boolean answers() {
            return chat.me().type() == UserType.SUPPORT;
        }
    }

    /** A view that shows no page yet. */
    public SettingsView(Parts parts) {
        this.parts = parts;
        Texts texts = parts.look().texts();
        title.getStyleClass().add("t-h3");
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        back.getStyleClass().add("icon-button");
        back.accessibleTextProperty().bind(texts.of("room.back"));
        Shown.now(back, false);
        var saved = new Label();
        saved.textProperty().bind(texts.of("settings.saved"));
        saved.setGraphic(Icon.CHECK.view(14));
        saved.getStyleClass().addAll("t-caption", "fg-2", "settings-saved");
        var head = SideBySide.of(12, back, title, saved);
        head.getStyleClass().add("sheet-header");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getStyleClass().add("settings");
        root.getChildren().addAll(head, banner, scroll);
    }

    /** What is to be shown. */
    public Node root() {
        return root;
    }

    /** Shows that page from its top. */
    public void show(Topic topic) {
        close();
        Column next = make(topic);
        column = next;
        shown = topic;
        next.setMaxWidth(COLUMN);
        title.textProperty().bind(parts.look().texts().of(topic.key()));
        root.setAccessibleText(title.getText());
        var middle = new StackPane(next);
        middle.getStyleClass().add("settings-middle");
        scroll.setContent(middle);
        scroll.setVvalue(0);
    }

    /** Shows that page; if it is there already, it stays with all that was typed on it. */
    void bringUp(Topic topic) {
        if (shown != topic) {
            show(topic);
        }
    }

    /** Shows that setting on its page, with the focus on it. */
    void show(Setting setting) {
        bringUp(setting.topic());
        Column now = column;
        if (now != null) {
            Node control = now.control(setting);
            root.applyCss();
            root.layout();
            Bounds there = scroll.getContent().sceneToLocal(control.localToScene(control.getLayoutBounds()));
            double hidden = scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp(there.getMinY() / hidden, 0, 1));
            focus(control);
        }
    }

    /** Puts the focus to the first setting of the page. */
    public void focus() {
        if (column != null) {
            focus(column);
        }
    }

    /** Shows what is wrong with the connection. */
    public void showBanner(Node words) {
        banner.getChildren().setAll(words);
    }

    /** Offers a way back, or none where the menu stands beside the page. */
    public void lead(boolean narrow, Runnable goBack) {
        Shown.now(back, narrow);
        back.setOnAction(_ -> goBack.run());
    }

    /** Lets go of the page that is shown. */
    public void close() {
        if (column != null) {
            column.close();
            column = null;
            shown = null;
        }
    }

    Parts parts() {
        return parts;
    }

    private Column make(Topic topic) {
        Texts texts = parts.look().texts();
        return switch (topic) {
            case PROFILE -> ProfilePage.of(parts.chat(), texts, parts.ways());
            case APPEARANCE -> AppearancePage.of(parts.look());
            case MESSAGES -> MessagesPage.of(parts);
            case NOTIFICATIONS -> NotificationsPage.of(parts.chat(), parts.look(), parts.ways());
            case SHORTCUTS -> KeysPage.of(texts, parts.ways());
            case PRIVACY -> PrivacyPage.of(parts.chat(), parts.look(), parts.about());
            case STORAGE -> StoragePage.of(parts.chat(), texts, parts.about());
            case CONNECTION -> ConnectionPage.of(parts.chat(), parts.signIn(), texts);
        };
    }

    /** To it, or else to the first in it that takes the focus. */
    private static boolean focus(Node node) {
        if (node.isFocusTraversable() && !node.isDisabled() && node.isVisible()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent && node.isVisible()
                && parent.getChildrenUnmodifiable().stream().anyMatch(SettingsView::focus);
    }
}
