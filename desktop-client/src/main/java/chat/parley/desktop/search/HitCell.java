package chat.parley.desktop.search;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import chat.parley.desktop.model.Attachment;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.FoundMessage;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.ui.Avatar;
import chat.parley.desktop.ui.FileWords;
import chat.parley.model.TextRange;
import org.jspecify.annotations.Nullable;

/** One of what was found; the first of a part of the past stands below its name. */
final class HitCell extends ListCell<FoundMessage> {

    private static final double AVATAR = 28;
    private static final int EXCERPT = 120;
    private static final double AROUND = 32;

    private final SearchViewModel model;
    private final Label section = new Label();
    private final Avatar avatar = new Avatar(AVATAR);
    private final Label name = new Label();
    private final Label where = new Label();
    private final Label time = new Label();
    private final MarkedText text = new MarkedText();
    private final VBox all;

    HitCell(SearchViewModel model) {
        this.model = model;
        section.getStyleClass().addAll("t-caption-strong", "fg-2", "found-section");
        name.getStyleClass().add("t-sender");
        where.getStyleClass().addAll("t-caption", "fg-2");
        time.getStyleClass().addAll("t-caption", "fg-2");
        time.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(0);
        where.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(8, name, where, gap, time);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(AVATAR);
        var words = new VBox(4, head, text);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(10, avatar, words);
        row.getStyleClass().addAll("row", "found-row");
        all = new VBox(section, row);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable FoundMessage found, boolean empty) {
        super.updateItem(found, empty);
        Conversation room = found == null ? null : model.room(found).orElse(null);
        if (empty || found == null || room == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        SearchWords words = model.words();
        String part = section(found);
        section.setText(part);
        section.setVisible(!part.isEmpty());
        section.setManaged(!part.isEmpty());
        avatar.showPerson(found.message().author().id(), found.message().author().fullName());
        name.setText(words.author(found));
        where.setText(words.where(room));
        time.setText(words.times().brief(found.message().time()));
        text.show(excerpt(found.message(), found.matches()));
        setAccessibleText(words.spoken(found, room));
        setGraphic(all);
    }

    /** Of a message without words, its files. */
    private Excerpt excerpt(MessageItem message, List<TextRange> matches) {
        if (!message.text().isBlank() || message.files().isEmpty()) {
            return Excerpt.of(message.text(), matches, EXCERPT);
        }
        List<String> names = message.files().stream().map(Attachment::name).toList();
        long pictures = message.files().stream().filter(Attachment::isPicture).count();
        return new Excerpt(FileWords.brief(model.words().texts(), names, pictures), List.of());
    }

    /** Empty unless it is the first of it, or the best stand first. */
    private String section(FoundMessage found) {
        if (model.filters().get().best()) {
            return "";
        }
        String part = model.words().times().section(found.message().time());
        int above = getIndex() - 1;
        boolean same = above >= 0 && above < model.found().size()
                && model.words().times().section(model.found().get(above).message().time()).equals(part);
        return same ? "" : part;
    }

    /** A labelled control takes its graphic to be as high as it is without wrapping. */
    @Override
    protected double computePrefHeight(double width) {
        double room = getListView() == null ? width : getListView().getWidth();
        return getGraphic() == null ? super.computePrefHeight(width) : snapSizeY(all.prefHeight(room - AROUND));
    }
}
