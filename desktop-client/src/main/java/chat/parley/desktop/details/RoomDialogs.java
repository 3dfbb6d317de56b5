package chat.parley.desktop.details;

import java.util.concurrent.CompletableFuture;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.Confirm;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.TallPane;
import chat.parley.desktop.ui.Texts;

/** What the details ask before or in order to change something. */
final class RoomDialogs {

    private static final double WIDTH = 420;
    private static final double MOST_HEIGHT = 420;

    private final DetailsViewModel model;
    private final Layers layers;
    private final Texts texts;

    RoomDialogs(DetailsViewModel model, Layers layers, Texts texts) {
        this.model = model;
        this.layers = layers;
        this.texts = texts;
    }

    /** Name and description, to be changed. */
    void edit() {
        var name = new TextField(model.title().get());
        name.setAccessibleText(texts.get("people.name"));
        String before = model.description().get();
        var description = new TextArea(before == null ? "" : before);
        description.setAccessibleText(texts.get("details.description"));
        description.setPromptText(texts.get("details.description.prompt"));
        description.setWrapText(true);
        description.setPrefRowCount(3);
        var save = new Button(texts.get("details.save"));
        save.getStyleClass().add("primary");
        save.setDefaultButton(true);
        save.disableProperty().bind(name.textProperty().map(String::isBlank));
        save.setOnAction(event -> {
            layers.close();
            sayIfRefused(model.change(name.getText(), description.getText()));
        });
        open(texts.get("details.edit"), save, field("people.name", name),
                field("details.description", description));
        name.requestFocus();
    }

    /** Everybody, with a way to send them away for who may. */
    void everybody() {
        var rows = new VBox();
        Runnable fill = () -> rows.getChildren().setAll(model.members().stream().map(this::row).toList());
        ListChangeListener<Member> follow = change -> fill.run();
        model.members().addListener(follow);
        fill.run();
        var scroll = new TallPane(rows);
        scroll.setMaxHeight(MOST_HEIGHT);
        var close = new Button(texts.get("keys.close"));
        close.setCancelButton(true);
        close.setOnAction(event -> layers.close());
        VBox dialog = dialog(texts.get("details.members"), scroll, foot(close));
        dialog.parentProperty().subscribe((was, now) -> {
            if (now == null) {
                model.members().removeListener(follow);
            }
        });
        layers.open(dialog);
        close.requestFocus();
    }

    void leave() {
        Confirm.ask(layers, texts.get("details.leave"), texts.get("details.leave.words", model.title().get()),
                texts.get("room.cancel"), texts.get("details.leave.yes"), () -> sayIfRefused(model.leave()));
    }

    private Region row(Member member) {
        var row = new MemberRow(member, model, texts);
        String name = member.person().fullName();
        return model.mayRemove(member) ? row.removable(texts, name, () -> remove(member)) : row;
    }

    private void remove(Member member) {
        String name = member.person().fullName();
        Confirm.ask(layers, texts.get("details.remove", name),
                texts.get("details.remove.words", name, model.title().get()), texts.get("room.cancel"),
                texts.get("details.remove.yes"), () -> sayIfRefused(model.remove(member.person())));
    }

    private void open(String title, Button yes, Region... parts) {
        var no = new Button(texts.get("room.cancel"));
        no.setCancelButton(true);
        no.setOnAction(event -> layers.close());
        var content = new VBox(12, parts);
        layers.open(dialog(title, content, foot(no, yes)));
    }

    private static VBox dialog(String title, Region... parts) {
        var heading = new Label(title);
        heading.getStyleClass().add("t-h2");
        var dialog = new VBox(16, heading);
        dialog.getChildren().addAll(parts);
        dialog.setPrefWidth(WIDTH);
        dialog.setAccessibleText(title);
        return dialog;
    }

    private VBox field(String key, Region field) {
        var label = new Label(texts.get(key));
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        return new VBox(6, label, field);
    }

    private static HBox foot(Button... buttons) {
        var foot = new HBox(8, buttons);
        foot.setAlignment(Pos.CENTER_RIGHT);
        return foot;
    }

    private void sayIfRefused(CompletableFuture<Void> done) {
        done.exceptionally(failure -> {
            layers.toast(texts.get("room.refused"));
            return null;
        });
    }
}
