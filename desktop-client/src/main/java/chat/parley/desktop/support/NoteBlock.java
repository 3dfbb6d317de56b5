package chat.parley.desktop.support;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.WhileShown;
import chat.parley.desktop.ui.prose.CleanText;
import chat.parley.desktop.ui.prose.Prose;
import chat.parley.desktop.ui.prose.ProseView;
import chat.parley.model.SupportNoteView;

/** A note among the messages: a block over the whole width, never a bubble. */
final class NoteBlock extends VBox {

    private static final double ICON = 16;
    private static final int MOST = 10_000;

    /** @param edit takes up the note to change its text */
    NoteBlock(SupportNoteView note, CaseViewModel model, CaseDeeds deeds, Consumer<SupportNoteView> edit) {
        super(4);
        Texts texts = model.texts();
        getStyleClass().add("note-block");
        var icon = new StackPane(Icon.NOTE.view(ICON));
        icon.getStyleClass().add("icon-warn");
        var author = new Label(CleanText.name(note.author().fullName()));
        author.getStyleClass().addAll("t-sender", "on-note");
        var kind = new Label(texts.get("support.note.kind"));
        kind.getStyleClass().addAll("t-caption", "fg-warn");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        String when = model.words().times().brief(note.createdAt());
        var time = new Label(note.editedAt() == null ? when : texts.get("support.note.edited", when));
        time.getStyleClass().addAll("t-caption", "on-note");
        time.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(6, icon, author, kind, gap, time);
        head.setAlignment(Pos.CENTER_LEFT);
        Prose words = Prose.plain(CleanText.of(note.text(), MOST));
        var text = new ProseView();
        text.setMinHeight(USE_PREF_SIZE);
        new WhileShown(this).follow(() -> {
            text.show(words, model.audience());
            return model.agents().subscribe(() -> text.show(words, model.audience()));
        });
        getChildren().addAll(head, text);
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        setAccessibleText(String.join(", ", texts.get("support.note"), author.getText(), time.getText(), note.text()));
        setOnContextMenuRequested(event -> {
            menu(note, model, deeds, edit).show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private static ContextMenu menu(SupportNoteView note, CaseViewModel model, CaseDeeds deeds,
            Consumer<SupportNoteView> edit) {
        Texts texts = model.texts();
        var copy = new MenuItem(texts.get("message.copy"), Icon.COPY.view(ICON));
        copy.setOnAction(event -> {
            var content = new ClipboardContent();
            content.putString(note.text());
            Clipboard.getSystemClipboard().setContent(content);
        });
        var menu = new ContextMenu(copy);
        if (model.isMe(note.author())) {
            var change = new MenuItem(texts.get("support.note.edit"), Icon.COMPOSE.view(ICON));
            change.setDisable(!model.online().get());
            change.setOnAction(event -> edit.accept(note));
            menu.getItems().add(change);
            var delete = new MenuItem(texts.get("support.note.delete"), Icon.TRASH.view(ICON));
            delete.setDisable(!model.online().get());
            delete.setOnAction(event -> deeds.deleteNote(note));
            menu.getItems().add(delete);
        }
        return menu;
    }
}
