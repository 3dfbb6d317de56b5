package chat.parley.desktop.room;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.ui.Avatar;
import chat.parley.desktop.ui.FullText;
import chat.parley.desktop.ui.emoji.EmojiLine;
import chat.parley.desktop.ui.prose.CleanText;
import chat.parley.model.UserView;

/** Who wrote the messages of a group, and when the first: above its bubble, with the picture beside it. */
final class SenderLine extends Region {

    /** How far the words, and the bubbles below them, are from the left edge. */
    static final double INDENT = 42;
    static final double HEIGHT = 24;

    private static final double AVATAR = 32;
    private static final double GAP = 8;
    private static final double TYPE = 13;

    private final Avatar avatar = new Avatar(AVATAR);
    private final EmojiLine name = new EmojiLine(TYPE);
    private final Label time = new Label();

    SenderLine() {
        time.getStyleClass().addAll("t-caption", "fg-3");
        setPickOnBounds(false); // the picture hangs down beside the bubble, and the rest of that strip is the bubble's
        FullText.of(name, name::getText);
        getChildren().addAll(avatar, name, time);
    }

    void show(MessageItem item, RoomWords words) {
        UserView author = item.author();
        avatar.showPerson(author.id(), author.fullName());
        name.setText(CleanText.name(author.fullName()));
        name.setStyles("label", "t-sender", Avatar.nameStyle(author.id()));
        time.setText(words.times().time(item.time()));
    }

    @Override
    protected double computePrefHeight(double width) {
        return AVATAR;
    }

    @Override
    protected void layoutChildren() {
        avatar.resizeRelocate(0, 0, AVATAR, AVATAR);
        double timeWidth = time.prefWidth(-1);
        double nameWidth = Math.clamp(getWidth() - INDENT - GAP - timeWidth, 0, name.prefWidth(-1));
        name.resizeRelocate(INDENT, 0, nameWidth, HEIGHT - 4);
        time.resizeRelocate(INDENT + nameWidth + GAP, 0, timeWidth, HEIGHT - 4);
    }
}
