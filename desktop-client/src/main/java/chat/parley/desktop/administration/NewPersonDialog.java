package chat.parley.desktop.administration;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.prose.CleanText;

/** Asks for what an account needs, and shows the first password once it is made. JavaFX thread only. */
final class NewPersonDialog {

    private final PeopleViewModel people;
    private final NewPersonViewModel model;
    private final AdminTools tools;
    private final Texts texts;

    private NewPersonDialog(PeopleViewModel people, AdminTools tools) {
        this.people = people;
        this.tools = tools;
        model = new NewPersonViewModel(people.administration());
        texts = tools.texts();
    }

    static void open(PeopleViewModel people, AdminTools tools) {
        new NewPersonDialog(people, tools).show();
    }

    private void show() {
        var first = new TextField();
        first.textProperty().bindBidirectional(model.firstName());
        var last = new TextField();
        last.textProperty().bindBidirectional(model.lastName());
        var username = new TextField();
        username.textProperty().bindBidirectional(model.username());
        var email = new TextField();
        email.textProperty().bindBidirectional(model.email());
        var trouble = new Label();
        trouble.getStyleClass().addAll("t-caption", "fg-danger");
        trouble.setWrapText(true);
        trouble.textProperty().bind(texts.from(() -> {
            String key = model.state().get().key();
            return key.isEmpty() ? "" : texts.get(key);
        }, model.state()));
        Shown.when(trouble.textProperty().map(said -> !said.isEmpty()), trouble);
        var cancel = new Button(texts.get("room.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> tools.layers().close());
        var make = new Button(texts.get("server.new.make"));
        make.setDefaultButton(true);
        make.disableProperty().bind(model.complete().not());
        make.setOnAction(_ -> make());
        var form = new Form(texts.get("server.new"), cancel, make);
        var names = SideBySide.of(12, Form.named(texts.get("signIn.firstName"), first),
                Form.named(texts.get("signIn.lastName"), last));
        names.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
        form.add(names);
        form.add(texts.get("signIn.username"), username);
        form.add(texts.get("signIn.email"), email);
        form.add(Form.positions(model.position(), texts));
        form.add(hint("server.new.hint"));
        form.add(trouble);
        tools.layers().open(form);
        first.requestFocus();
    }

    private Label hint(String key) {
        var hint = new Label(texts.get(key));
        hint.getStyleClass().addAll("t-caption", "fg-2");
        hint.setWrapText(true);
        return hint;
    }

    private void make() {
        model.make().thenAccept(made -> {
            tools.layers().close();
            people.ask();
            SecretDialog.open(tools, texts.get("server.secret.new", CleanText.name(made.user().fullName())),
                    made.password());
        });
    }
}
