package chat.parley.desktop.shell;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.TallPane;
import chat.parley.desktop.ui.Texts;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

/** The list of all keys. They are keys and not letters, so that they are the same with a Cyrillic layout. */
final class ShortcutSheet {

    private static final double WIDTH = 640;
    private static final double MOST_HEIGHT = 520;

    /** What some keys do, by the name of its text. */
    record Entry(String key, List<KeyCombination> keys) {

        static Entry of(String key, KeyCombination... keys) {
            return new Entry(key, List.of(keys));
        }

        String written() {
            return keys.stream().map(KeyCombination::getDisplayText).collect(Collectors.joining("  "));
        }
    }

    /** Keys that work in one place. */
    record Group(String title, List<Entry> entries) {}

    static final List<Group> GROUPS = List.of(
            new Group("keys.everywhere", List.of(
                    Entry.of("keys.switcher", keys(KeyCode.K, SHORTCUT_DOWN)),
                    Entry.of("keys.search", keys(KeyCode.F, SHORTCUT_DOWN, SHIFT_DOWN)),
                    Entry.of("keys.newChat", keys(KeyCode.N, SHORTCUT_DOWN)),
                    Entry.of("keys.newRoom", keys(KeyCode.N, SHORTCUT_DOWN, SHIFT_DOWN)),
                    Entry.of("keys.otherChat", keys(KeyCode.UP, ALT_DOWN), keys(KeyCode.DOWN, ALT_DOWN)),
                    Entry.of("keys.unreadChat", keys(KeyCode.UP, ALT_DOWN, SHIFT_DOWN),
                            keys(KeyCode.DOWN, ALT_DOWN, SHIFT_DOWN)),
                    Entry.of("keys.region", keys(KeyCode.F6), keys(KeyCode.F6, SHIFT_DOWN)),
                    Entry.of("keys.zoom", keys(KeyCode.PLUS, SHORTCUT_DOWN), keys(KeyCode.MINUS, SHORTCUT_DOWN),
                            keys(KeyCode.DIGIT0, SHORTCUT_DOWN)),
                    Entry.of("settings.title", keys(KeyCode.COMMA, SHORTCUT_DOWN)),
                    Entry.of("keys.sheet", keys(KeyCode.SLASH, SHORTCUT_DOWN), keys(KeyCode.F1)),
                    Entry.of("app.quit", keys(KeyCode.Q, SHORTCUT_DOWN)))),
            new Group("keys.room", List.of(
                    Entry.of("keys.searchHere", keys(KeyCode.F, SHORTCUT_DOWN)),
                    Entry.of("keys.nextFound", keys(KeyCode.F4), keys(KeyCode.F4, SHIFT_DOWN)),
                    Entry.of("keys.markRead", keys(KeyCode.ESCAPE, SHIFT_DOWN)),
                    Entry.of("keys.latest", keys(KeyCode.END, SHORTCUT_DOWN)),
                    Entry.of("details.title", keys(KeyCode.I, SHORTCUT_DOWN)),
                    Entry.of("keys.day", keys(KeyCode.G, SHORTCUT_DOWN)))),
            new Group("keys.writing", List.of(
                    Entry.of("keys.send", keys(KeyCode.ENTER), keys(KeyCode.ENTER, SHORTCUT_DOWN)),
                    Entry.of("keys.line", keys(KeyCode.ENTER, SHIFT_DOWN)),
                    Entry.of("keys.attach", keys(KeyCode.U, SHORTCUT_DOWN)),
                    Entry.of("keys.paste", keys(KeyCode.V, SHORTCUT_DOWN)),
                    Entry.of("keys.bold", keys(KeyCode.B, SHORTCUT_DOWN), keys(KeyCode.I, SHORTCUT_DOWN)),
                    Entry.of("keys.code", keys(KeyCode.X, SHORTCUT_DOWN, SHIFT_DOWN),
                            keys(KeyCode.C, SHORTCUT_DOWN, SHIFT_DOWN)),
                    Entry.of("composer.emoji", keys(KeyCode.E, SHORTCUT_DOWN, SHIFT_DOWN)),
                    Entry.of("keys.editLast", keys(KeyCode.UP)),
                    Entry.of("keys.intoMessages", keys(KeyCode.UP, SHIFT_DOWN)),
                    Entry.of("keys.stop", keys(KeyCode.ESCAPE)))),
            new Group("keys.messages", List.of(
                    Entry.of("keys.walk", keys(KeyCode.UP), keys(KeyCode.DOWN)),
                    Entry.of("keys.reply", keys(KeyCode.R, SHORTCUT_DOWN)),
                    Entry.of("message.react", keys(KeyCode.R, SHORTCUT_DOWN, SHIFT_DOWN)),
                    Entry.of("keys.copy", keys(KeyCode.C, SHORTCUT_DOWN)),
                    Entry.of("keys.edit", keys(KeyCode.E, SHORTCUT_DOWN)),
                    Entry.of("keys.delete", keys(KeyCode.DELETE)),
                    Entry.of("keys.undo", keys(KeyCode.Z, SHORTCUT_DOWN)),
                    Entry.of("keys.open", keys(KeyCode.ENTER)),
                    Entry.of("keys.menu", keys(KeyCode.F10, SHIFT_DOWN)))));

    /** For who answers customers. */
    static final Group DESK = new Group("support.title", List.of(
            Entry.of("keys.places", keys(KeyCode.DIGIT1, SHORTCUT_DOWN), keys(KeyCode.DIGIT2, SHORTCUT_DOWN)),
            Entry.of("keys.case.walk", keys(KeyCode.J), keys(KeyCode.K)),
            Entry.of("keys.case.claim", keys(KeyCode.C)),
            Entry.of("support.assign", keys(KeyCode.A)),
            Entry.of("support.note", keys(KeyCode.N)),
            Entry.of("support.status", keys(KeyCode.S)),
            Entry.of("support.resolve", keys(KeyCode.E), keys(KeyCode.ENTER, SHORTCUT_DOWN, SHIFT_DOWN)),
            Entry.of("support.canned", keys(KeyCode.SLASH)),
            Entry.of("keys.canned.manage", keys(KeyCode.F2))));

    /** For who looks after the server. */
    static final Group SERVER = new Group("server.title", List.of(
            Entry.of("keys.server", keys(KeyCode.DIGIT3, SHORTCUT_DOWN)),
            Entry.of("server.person.drawer", keys(KeyCode.ENTER)),
            Entry.of("keys.person.choose", keys(KeyCode.SPACE)),
            Entry.of("keys.person.all", keys(KeyCode.A, SHORTCUT_DOWN)),
            Entry.of("server.role.change", keys(KeyCode.F2)),
            Entry.of("server.suspend", keys(KeyCode.DELETE)),
            Entry.of("server.invite", keys(KeyCode.I, SHORTCUT_DOWN))));

    private ShortcutSheet() {}

    /** @param more for what only this person has */
    static void open(Layers layers, Texts texts, List<Group> more) {
        var title = new Label(texts.get("keys.title"));
        title.getStyleClass().add("t-h2");
        var scroll = new TallPane(all(texts, more));
        scroll.setMaxHeight(MOST_HEIGHT);
        var close = new Button(texts.get("keys.close"));
        close.setCancelButton(true);
        close.setOnAction(_ -> layers.close());
        var foot = new HBox(close);
        foot.setAlignment(Pos.CENTER_RIGHT);
        var dialog = new VBox(16, title, scroll, foot);
        dialog.getStyleClass().add("keys");
        dialog.setPrefWidth(WIDTH);
        dialog.setAccessibleText(title.getText());
        layers.open(dialog);
        close.requestFocus();
    }

    /** All keys, to stand by themselves. */
    static VBox all(Texts texts, List<Group> more) {
        var groups = new VBox(18);
        Stream.concat(GROUPS.stream(), more.stream()).forEach(group -> groups.getChildren().add(node(group, texts)));
        return groups;
    }

    private static VBox node(Group group, Texts texts) {
        var heading = new Label(texts.get(group.title()));
        heading.getStyleClass().add("t-strong");
        var grid = new GridPane();
        grid.setHgap(24);
        grid.setVgap(8);
        for (int i = 0; i < group.entries().size(); i++) {
            Entry entry = group.entries().get(i);
            var words = new Label(texts.get(entry.key()));
            words.getStyleClass().add("t-body");
            words.setWrapText(true);
            words.setPrefWidth(300);
            words.setAccessibleText(words.getText() + ": " + entry.written());
            var keys = new HBox(6);
            keys.setAlignment(Pos.CENTER_LEFT);
            Stream.of(entry.written().split("  ", -1)).forEach(each -> {
                var key = new Label(each);
                key.getStyleClass().addAll("key", "t-key");
                key.setMinWidth(Label.USE_PREF_SIZE);
                keys.getChildren().add(key);
            });
            grid.addRow(i, words, keys);
        }
        return new VBox(8, heading, grid);
    }

    private static KeyCombination keys(KeyCode code, Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }
}
