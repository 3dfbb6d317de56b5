package chat.parley.desktop.support;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.Confirm;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.WhileShown;
import chat.parley.model.CannedReplyView;
import org.jspecify.annotations.Nullable;

/** All canned replies that the agent may use, to change and to delete those that are theirs to write. JavaFX thread only. */
final class RepliesDialog {

    private static final double WIDTH = 560;
    private static final double HEIGHT = 336;

    private final CannedReplies replies;
    private final Layers layers;
    private final Texts texts;
    private final TextField filter = new TextField();
    private final ListView<CannedReplyView> list = new ListView<>();
    private final Label nothing = new Label();

    private RepliesDialog(CannedReplies replies, Layers layers, Texts texts) {
        this.replies = replies;
        this.layers = layers;
        this.texts = texts;
    }

    /** @param chosen the one that is chosen at first; {@code null} for the first one */
    static void open(CannedReplies replies, @Nullable CannedReplyView chosen, Layers layers, Texts texts) {
        new RepliesDialog(replies, layers, texts).show(chosen);
    }

    private void show(@Nullable CannedReplyView chosen) {
        var heading = new Label(texts.get("support.canned"));
        heading.getStyleClass().add("t-h2");
        filter.setPromptText(texts.get("support.canned.find"));
        filter.setAccessibleText(filter.getPromptText());
        filter.textProperty().subscribe((_, _) -> fill());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                key.consume();
            }
        });
        bindList(heading.getText());
        nothing.getStyleClass().addAll("t-body", "fg-2");
        nothing.setWrapText(true);
        Shown.when(nothing.textProperty().isEmpty().not(), nothing);
        var close = new Button(texts.get("keys.close"));
        close.setCancelButton(true);
        close.setOnAction(_ -> layers.close());
        var another = new Button(texts.get("support.canned.new"));
        another.setOnAction(_ -> ReplyDialog.keep(replies, "", layers, texts));
        var foot = SideBySide.of(8, another, SideBySide.gap(), close);
        var dialog = new VBox(12, heading, filter, new StackPane(list, nothing), foot);
        dialog.setPrefWidth(WIDTH);
        dialog.setAccessibleText(heading.getText());
        layers.open(dialog);
        WhileShown.of(list, replies.all()).subscribe(_ -> fill());
        WhileShown.of(list, replies.state()).subscribe(_ -> fill());
        replies.load();
        if (chosen != null) {
            choose(chosen.replyId(), 0);
        }
        list.requestFocus();
    }

    private void bindList(String name) {
        list.getStyleClass().addAll("chat-list", "on-sheet", "canned-list");
        list.setPrefHeight(HEIGHT);
        list.setAccessibleText(name);
        list.setCellFactory(_ -> {
            var cell = new ReplyCell(texts, replies::mayChange, this::change, this::delete);
            cell.setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                    change(cell.getItem());
                }
            });
            return cell;
        });
        list.setOnKeyPressed(key -> {
            CannedReplyView chosen = list.getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.ENTER) {
                change(chosen);
                key.consume();
            } else if (key.getCode() == KeyCode.DELETE) {
                delete(chosen);
                key.consume();
            }
        });
    }

    /** What is chosen stays chosen; if it is gone, what took its place. */
    private void fill() {
        CannedReplyView chosen = list.getSelectionModel().getSelectedItem();
        int index = list.getSelectionModel().getSelectedIndex();
        List<CannedReplyView> now = replies.with(filter.getText());
        list.getItems().setAll(now);
        choose(chosen == null ? "" : chosen.replyId(), Math.max(0, index));
        nothing.setText(now.isEmpty() ? why() : "");
    }

    private void choose(String replyId, int otherwise) {
        List<String> ids = list.getItems().stream().map(CannedReplyView::replyId).toList();
        int index = ids.contains(replyId) ? ids.indexOf(replyId) : Math.min(otherwise, ids.size() - 1);
        list.getSelectionModel().clearAndSelect(index);
        list.scrollTo(Math.max(0, index));
    }

    private String why() {
        return switch (replies.state().get()) {
            case LOADING -> "";
            case TROUBLE -> texts.get("support.canned.missing");
            case KNOWN -> texts.get(replies.all().get().isEmpty() ? "support.canned.none" : "support.canned.noneFits");
        };
    }

    private void change(@Nullable CannedReplyView reply) {
        if (reply == null) {
            return;
        }
        if (replies.mayChange(reply)) {
            ReplyDialog.change(replies, reply, layers, texts);
        } else {
            layers.toast(texts.get("support.canned.notYours"));
        }
    }

    private void delete(@Nullable CannedReplyView reply) {
        if (reply == null) {
            return;
        }
        if (!replies.mayChange(reply)) {
            layers.toast(texts.get("support.canned.notYours"));
            return;
        }
        Confirm.ask(layers, texts.get("support.canned.delete.title", reply.shortcut()),
                texts.get(reply.shared() ? "support.canned.delete.shared" : "support.canned.delete.own"),
                texts.get("room.cancel"), texts.get("support.canned.delete"),
                () -> replies.delete(reply).whenComplete((_, failure) -> layers.toast(failure == null
                        ? texts.get("support.canned.deleted", reply.shortcut())
                        : texts.get("support.canned.stays"))));
    }
}
