package chat.parley.desktop.conversations;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.conversations.SwitcherViewModel.Manner;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.ui.Avatar;
import chat.parley.desktop.ui.Badge;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.KeyCap;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.Texts;
import org.jspecify.annotations.Nullable;

/** A place to go to, with what was typed marked in its name; under a heading, if it is the first of its kind. */
final class SwitcherCell extends ListCell<SwitchTarget> {

    /** Height of a place. */
    static final double ROW = 48;
    /** Height of a heading. */
    static final double HEADING = 32;
    private static final double AVATAR = 32;
    private static final double ICON = 18;

    private final SwitcherViewModel model;
    private final Label heading = new Label();
    private final Avatar avatar = new Avatar(AVATAR);
    private final StackPane tile = new StackPane();
    private final Label before = new Label();
    private final Label matched = new Label();
    private final Label after = new Label();
    private final Label kind = new Label();
    private final Badge badge = new Badge();
    private final Label keys = KeyCap.of("");
    private final VBox all;

    SwitcherCell(SwitcherViewModel model) {
        this.model = model;
        matched.getStyleClass().add("matched");
        for (Label each : new Label[]{before, matched, after}) {
            each.getStyleClass().add("t-name");
            each.setMinWidth(0);
        }
        kind.getStyleClass().addAll("t-small", "fg-2");
        kind.setMinWidth(0);
        tile.getStyleClass().add("switch-tile");
        HBox name = SideBySide.of(0, before, matched, after);
        name.setMinWidth(0);
        var row = new HBox(avatar, tile, name, kind, SideBySide.gap(), badge, keys);
        row.getStyleClass().add("row");
        row.setMinHeight(ROW);
        row.setMaxHeight(ROW);
        row.setOnMouseClicked(_ -> {
            SwitchTarget target = getItem();
            if (target != null) {
                model.go(target, Manner.PLAINLY);
            }
        });
        heading.getStyleClass().addAll("t-caption", "fg-2", "switch-heading");
        heading.setMinHeight(HEADING);
        heading.setMaxHeight(HEADING);
        heading.setMouseTransparent(true);
        heading.setAlignment(Pos.CENTER_LEFT);
        all = new VBox(heading, row);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        selectedProperty().subscribe(_ -> showKeys());
    }

    /** Whether that one is the first of its kind, where there are several kinds. */
    static boolean isHeaded(List<SwitchTarget> targets, int index) {
        return targets.getLast().group() != targets.getFirst().group()
                && (index == 0 || targets.get(index).group() != targets.get(index - 1).group());
    }

    @Override
    protected void updateItem(@Nullable SwitchTarget target, boolean empty) {
        super.updateItem(target, empty);
        if (empty || target == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Texts texts = model.words().texts();
        boolean headed = isHeaded(model.targets(), getIndex());
        Shown.now(heading, headed);
        heading.setText(texts.get(target.group().key()));
        badge.show(0);
        switch (target) {
            case SwitchTarget.Chat(var chat, var name, var found) -> {
                show(chat, texts);
                name(name, found);
            }
            case SwitchTarget.Person(var person, var name, var found) -> {
                avatar.showPerson(person.id(), name);
                kind.setText(texts.get("switch.person", person.username()));
                name(name, found);
            }
            case SwitchTarget.NewRoom(var name) -> deed(Icon.PLUS, texts.get("switch.newRoom", name));
            case SwitchTarget.FindMessages(var words) -> deed(Icon.SEARCH, texts.get("switch.find", words));
        }
        boolean deed = target.group() == SwitchTarget.Group.ACTIONS;
        Shown.now(avatar, !deed);
        Shown.now(tile, deed);
        Shown.now(kind, !deed);
        showKeys();
        setAccessibleText(deed
                ? before.getText()
                : texts.get("switch.row", target.name(), kind.getText(), getIndex() + 1, model.targets().size()));
        setGraphic(all);
    }

    private void name(String name, Spelling.@Nullable Match match) {
        int from = match == null ? 0 : match.from();
        int to = match == null ? 0 : match.to();
        before.setText(name.substring(0, from));
        matched.setText(name.substring(from, to));
        after.setText(name.substring(to));
    }

    private void deed(Icon icon, String words) {
        tile.getChildren().setAll(icon.view(ICON));
        before.setText(words);
        matched.setText("");
        after.setText("");
        kind.setText("");
    }

    /** How to do it without the pointer: its own keys, or Enter for the one that is chosen. */
    private void showKeys() {
        String written = switch (getItem()) {
            case SwitchTarget.NewRoom _ -> withShift(KeyCode.N);
            case SwitchTarget.FindMessages _ -> withShift(KeyCode.F);
            case null, default -> isSelected() ? "Enter" : "";
        };
        keys.setText(written);
        Shown.now(keys, !written.isEmpty());
    }

    private static String withShift(KeyCode code) {
        return KeyCap.words(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
    }

    private void show(Conversation chat, Texts texts) {
        if (model.words().direct(chat)) {
            avatar.showPerson(chat.others().get().getFirst().id(), model.words().title(chat));
            avatar.show(ConversationCell.dot(chat.presence().get()));
            kind.setText(texts.get("switch.direct"));
        } else {
            avatar.showRoom(chat.roomId(), model.words().title(chat));
            kind.setText(texts.get("switch.room", texts.count("room.members", chat.others().get().size() + 1)));
        }
        badge.muted(chat.muted().get());
        badge.show(chat.unread().get());
    }
}
