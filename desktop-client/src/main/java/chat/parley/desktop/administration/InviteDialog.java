package chat.parley.desktop.administration;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import chat.parley.desktop.model.InvitationLink;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.OneOf;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.TallPane;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.InvitationView;
import chat.parley.model.UserType;

/** Invites people by a link, and shows the invitations that hold. JavaFX thread only. */
final class InviteDialog {

    private static final double NUMBER = 92;
    private static final double ICON = 16;
    private static final double LIST = 132;

    private final InviteViewModel model;
    private final AdminTools tools;
    private final Texts texts;

    private InviteDialog(InviteViewModel model, AdminTools tools) {
        this.model = model;
        this.tools = tools;
        texts = tools.texts();
    }

    static void open(InviteViewModel model, AdminTools tools) {
        new InviteDialog(model, tools).show();
    }

    private void show() {
        var uses = new TextField();
        uses.textProperty().bindBidirectional(model.uses());
        uses.setMaxWidth(NUMBER);
        var trouble = new Label();
        trouble.getStyleClass().addAll("t-caption", "fg-danger");
        trouble.setWrapText(true);
        trouble.textProperty().bind(texts.from(() -> {
            String key = model.state().get().key();
            return key.isEmpty() ? "" : texts.get(key);
        }, model.state()));
        Shown.when(trouble.textProperty().isEmpty().not(), trouble);
        var cancel = new Button(texts.get("room.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> tools.layers().close());
        var make = new Button(texts.get("server.invite.make"));
        make.setDefaultButton(true);
        make.disableProperty().bind(model.state().map(now -> now == InviteViewModel.State.MAKING));
        make.setOnAction(_ -> model.make().thenAccept(this::hand));
        var form = new Form(texts.get("server.invite"), cancel, make);
        form.add(Form.named(texts.get("server.invite.as"), Form.positions(model.position(), texts)));
        form.add(Form.named(texts.get("server.invite.uses"), uses));
        uses.setAccessibleText(texts.get("server.invite.uses"));
        form.add(Form.named(texts.get("server.invite.days"), days()));
        form.add(trouble);
        form.add(holding());
        tools.layers().open(form);
        uses.requestFocus();
    }

    private Node days() {
        var choice = new OneOf<>(model.days());
        InviteViewModel.DAYS.forEach(days -> choice.or(days, texts.from(() -> texts.count("server.invite.day", days))));
        return SideBySide.of(0, choice);
    }

    /** Those that are out there, each with what ends it. */
    private Node holding() {
        var title = new Label(texts.get("server.invite.holding"));
        title.getStyleClass().add("t-strong");
        var rows = new VBox();
        model.holding().subscribe(() -> rows.getChildren().setAll(model.holding().stream().map(this::row).toList()));
        rows.getChildren().setAll(model.holding().stream().map(this::row).toList());
        var scroll = new TallPane(rows);
        scroll.setMaxHeight(LIST);
        var box = new VBox(4, title, scroll);
        Shown.when(Bindings.isNotEmpty(model.holding()), box);
        return box;
    }

    private Node row(InvitationView invitation) {
        String whom = texts.get((invitation.type() == UserType.SUPPORT ? Position.AGENT : Position.MEMBER).key());
        var said = new Label(texts.get("server.invite.left", whom, invitation.left(), invitation.uses(),
                new Moments(texts, tools.times()).of(invitation.expiresAt())));
        said.getStyleClass().add("t-small");
        said.setMinWidth(0);
        var withdraw = new Button("", Icon.TRASH.view(ICON));
        withdraw.getStyleClass().addAll("icon-button", "small");
        withdraw.setAccessibleText(texts.get("server.invite.withdraw"));
        withdraw.setTooltip(new Tooltip(texts.get("server.invite.withdraw")));
        withdraw.setOnAction(_ -> model.withdraw(invitation));
        return SideBySide.of(8, said, SideBySide.gap(), withdraw);
    }

    /** The code is nowhere else: neither Escape nor a press beside it ends this. */
    private void hand(InvitationLink link) {
        tools.layers().close();
        String words = texts.get("server.invite.text", link.server(), link.code(), link);
        var about = new Label(texts.get("server.invite.words"));
        about.getStyleClass().addAll("t-body", "fg-2");
        about.setWrapText(true);
        var text = new TextArea(words);
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefRowCount(5);
        text.setAccessibleText(texts.get("server.invite"));
        var copy = new Button(texts.get("server.invite.copy"), Icon.COPY.view(ICON));
        copy.setOnAction(_ -> {
            SecretDialog.copy(words);
            tools.layers().toast(texts.get("message.copied"));
        });
        var done = new Button(texts.get("server.secret.done"));
        done.setDefaultButton(true);
        done.setOnAction(_ -> tools.layers().close());
        var form = new Form(texts.get("server.invite"), copy, done);
        form.add(about);
        form.add(text);
        if (model.isOnlyHere()) {
            var here = new Label(texts.get("server.invite.here"));
            here.getStyleClass().addAll("t-caption", "fg-2");
            here.setWrapText(true);
            form.add(here);
        }
        SecretDialog.open(tools, form);
        copy.requestFocus();
    }
}
