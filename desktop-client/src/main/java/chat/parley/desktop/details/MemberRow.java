package chat.parley.desktop.details;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import chat.parley.desktop.ui.Avatar;
import chat.parley.desktop.ui.FullText;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.WhileShown;
import chat.parley.model.UserView;

/** Somebody in the room: who they are, whether they are there, what they are to the room. */
final class MemberRow extends HBox {

    private static final double AVATAR = 30;
    private static final double HEIGHT = 40;

    MemberRow(Member member, DetailsViewModel model, Texts texts) {
        super(10);
        UserView person = member.person();
        var avatar = new Avatar(AVATAR);
        avatar.showPerson(person.id(), person.fullName());
        var name = new Label(person.fullName());
        name.getStyleClass().add("t-body");
        name.setMinWidth(0);
        FullText.of(name);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var part = new Label();
        part.getStyleClass().addAll("t-small", "fg-2");
        part.setMinWidth(USE_PREF_SIZE);
        part.setText(member.self() ? texts.get("room.you") : member.owner() ? texts.get("details.owner") : "");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(HEIGHT);
        getChildren().addAll(avatar, name, part);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        WhileShown.of(this, model.presence(person)).subscribe(now -> {
            if (now.quiet()) {
                avatar.show(Avatar.Dot.QUIET);
            } else {
                avatar.show(now.online() || member.self() ? Avatar.Dot.ONLINE : Avatar.Dot.NONE);
            }
        });
        setAccessibleText(texts.get("details.spoken.member", person.fullName(), part.getText()));
    }

    /** Adds a way to send that person away. */
    MemberRow removable(Texts texts, String name, Runnable remove) {
        var button = new Button("", Icon.CLOSE.view(16));
        button.getStyleClass().addAll("icon-button", "small");
        button.setAccessibleText(texts.get("details.remove", name));
        button.setTooltip(new Tooltip(texts.get("details.remove", name)));
        button.setOnAction(event -> remove.run());
        getChildren().add(button);
        return this;
    }
}
