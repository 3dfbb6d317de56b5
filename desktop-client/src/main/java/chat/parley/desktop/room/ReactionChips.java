package chat.parley.desktop.room;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.ui.emoji.EmojiLine;
import chat.parley.model.ReactionView;

/** What people think of a message: a chip per emoji, under the bubble. Chips are made once and only filled anew. */
final class ReactionChips extends FlowPane {

    private static final double GAP = 4;
    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");

    private final MessageActions actions;
    private final List<Chip> chips = new ArrayList<>();

    /** A chip that says or takes back one emoji. */
    private final class Chip extends Button {

        private static final double TYPE = 13;

        private final Tooltip who = new Tooltip();
        private final EmojiLine picture = new EmojiLine(TYPE);

        Chip() {
            getStyleClass().addAll("reaction");
            setFocusTraversable(false);
            setMinWidth(USE_PREF_SIZE);
            setTooltip(who);
            setGraphic(picture);
        }

        void show(MessageItem item, ReactionView reaction, RoomWords words) {
            boolean own = reaction.userIds().contains(words.me().id());
            picture.setText(reaction.emoji());
            setText(String.valueOf(reaction.userIds().size()));
            pseudoClassStateChanged(OWN, own);
            who.setText(words.reaction(reaction));
            setAccessibleText(who.getText());
            setOnAction(event -> actions.react(item, reaction.emoji(), !own));
        }
    }

    ReactionChips(MessageActions actions) {
        super(GAP, GAP);
        this.actions = actions;
    }

    /** Shows the reactions to a message. */
    void show(MessageItem item, RoomWords words) {
        List<ReactionView> reactions = item.reactions();
        setAlignment(item.own() ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        while (chips.size() < reactions.size()) {
            chips.add(new Chip());
        }
        for (int i = 0; i < reactions.size(); i++) {
            chips.get(i).show(item, reactions.get(i), words);
        }
        if (getChildren().size() != reactions.size()) {
            getChildren().setAll(chips.subList(0, reactions.size()));
        }
    }
}
