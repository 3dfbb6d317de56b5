package chat.parley.desktop.conversations;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.ui.Avatar;
import chat.parley.desktop.ui.Badge;
import chat.parley.desktop.ui.Texts;
import org.jspecify.annotations.Nullable;

/** A place to go to, with what was typed marked in its name. */
final class SwitcherCell extends ListCell<SwitchTarget> {

    private static final double AVATAR = 32;

    private final SwitcherViewModel model;
    private final Avatar avatar = new Avatar(AVATAR);
    private final Label before = new Label();
    private final Label matched = new Label();
    private final Label after = new Label();
    private final Label kind = new Label();
    private final Badge badge = new Badge();
    private final HBox row;

    SwitcherCell(SwitcherViewModel model) {
        this.model = model;
        matched.getStyleClass().add("matched");
        for (Label each : new Label[]{before, matched, after}) {
            each.getStyleClass().add("t-name");
            each.setMinWidth(0);
        }
        kind.getStyleClass().addAll("t-small", "fg-2");
        kind.setMinWidth(0);
        HBox name = new HBox(before, matched, after);
        name.setAlignment(Pos.CENTER_LEFT);
        name.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row = new HBox(avatar, name, kind, gap, badge);
        row.getStyleClass().add("row");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable SwitchTarget target, boolean empty) {
        super.updateItem(target, empty);
        if (empty || target == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Spelling.Match match = target.match();
        int from = match == null ? 0 : match.from();
        int to = match == null ? 0 : match.to();
        before.setText(target.name().substring(0, from));
        matched.setText(target.name().substring(from, to));
        after.setText(target.name().substring(to));
        Texts texts = model.words().texts();
        switch (target) {
            case SwitchTarget.Chat(var chat, var name, var found) -> show(chat, texts);
            case SwitchTarget.Person(var person, var name, var found) -> {
                avatar.showPerson(person.id(), name);
                kind.setText(texts.get("switch.person", person.username()));
                badge.show(0);
            }
        }
        setAccessibleText(texts.get("switch.row", target.name(), kind.getText(), getIndex() + 1,
                model.targets().size()));
        setGraphic(row);
    }

    private void show(Conversation chat, Texts texts) {
        if (model.words().direct(chat)) {
            avatar.showPerson(chat.others().get().getFirst().id(), model.words().title(chat));
            kind.setText(texts.get("switch.direct"));
        } else {
            avatar.showRoom(chat.roomId(), model.words().title(chat));
            kind.setText(texts.get("switch.room", texts.count("room.members", chat.others().get().size() + 1)));
        }
        badge.muted(chat.muted().get());
        badge.show(chat.unread().get());
    }
}
