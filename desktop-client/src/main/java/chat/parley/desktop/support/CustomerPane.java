package chat.parley.desktop.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import chat.parley.desktop.ui.Avatar;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.TallPane;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.SupportCaseView;
import chat.parley.model.SupportStatus;
import org.jspecify.annotations.Nullable;

/** What the desk knows of the customer: who it is, the tags of the case, what was asked before. */
final class CustomerPane extends VBox {

    private static final double AVATAR = 44;
    private static final double ICON = 16;
    private static final int SHOWN_AT_ONCE = 5;

    private final CaseViewModel model;
    private final Texts texts;
    private final Consumer<String> openCase;
    private final Avatar avatar = new Avatar(AVATAR);
    private final Label name = label("t-h3");
    private final Label since = label("t-small", "fg-2");
    private final VBox contact = new VBox(12);
    private final TagEditor tags;
    private final VBox earlier = new VBox(10);
    private final List<Subscription> following = new ArrayList<>();
    private final Consumer<String> say;
    private Subscription presence = Subscription.EMPTY;
    private boolean all;

    /**
     * Shows who has that case.
     *
     * @param openCase opens the case in that room instead
     * @param say tells the agent something in passing
     */
    CustomerPane(CaseViewModel model, CaseDeeds deeds, Consumer<String> openCase, Consumer<String> say) {
        this.model = model;
        this.say = say;
        this.openCase = openCase;
        texts = model.texts();
        tags = new TagEditor(model, deeds::tag);
        getStyleClass().addAll("details", "customer");
        accessibleTextProperty().bind(texts.of("support.customer"));
        name.setWrapText(true);
        var lines = new VBox(name, since);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        var who = new HBox(12, new StackPane(avatar), lines);
        who.setAlignment(Pos.CENTER_LEFT);
        var identity = new VBox(16, who, contact);
        identity.getStyleClass().add("customer-head");
        var before = section("support.earlier", earlier);
        Shown.when(Bindings.isNotEmpty(model.earlier()), before);
        var parts = new VBox(identity, section("support.tags", tags), before);
        var scroll = new TallPane(parts);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        following.add(model.now().subscribe(this::show));
        following.add(model.earlier().subscribe(this::showEarlier));
        following.add(texts.wording().subscribe((was, now) -> {
            show(model.now().get());
            showEarlier();
        }));
        showEarlier();
    }

    void close() {
        following.forEach(Subscription::unsubscribe);
        presence.unsubscribe();
    }

    private void show(@Nullable SupportCaseView view) {
        if (view == null) {
            return;
        }
        avatar.showPerson(view.customer().id(), model.words().customer(view));
        name.setText(model.words().customer(view));
        since.setText(texts.get("support.since", model.words().times().month(view.customer().createdAt())));
        presence.unsubscribe();
        presence = model.presence(view.customer())
                .subscribe(there -> avatar.show(there.online() ? Avatar.Dot.ONLINE : Avatar.Dot.NONE));
        contact.getChildren().setAll(copied(Icon.PERSON, view.customer().username()));
        if (view.customer().email() != null) {
            contact.getChildren().add(copied(Icon.MAIL, view.customer().email()));
        }
        contact.getChildren().add(line(Icon.CLOCK,
                texts.get("support.begun", model.words().times().brief(view.createdAt()))));
        tags.show(view.tags());
    }

    /** Something that is wanted elsewhere, too: pressing it copies it. */
    private Button copied(Icon icon, String words) {
        var button = new Button("", line(icon, words));
        button.getStyleClass().addAll("bare", "contact");
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(words + ", " + texts.get("message.copy"));
        button.setTooltip(new Tooltip(texts.get("message.copy") + ": " + words));
        button.setOnAction(event -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, words));
            say.accept(texts.get("copied"));
        });
        return button;
    }

    private static HBox line(Icon icon, String words) {
        var label = label("t-small");
        label.setText(words);
        var line = new HBox(12, icon.view(ICON), label);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void showEarlier() {
        int count = model.earlier().size();
        earlier.getChildren()
                .setAll(model.earlier().stream().limit(all ? count : SHOWN_AT_ONCE).map(this::row).toList());
        if (!all && count > SHOWN_AT_ONCE) {
            var more = new Button(texts.get("details.all"));
            more.getStyleClass().add("link");
            more.setOnAction(event -> {
                all = true;
                showEarlier();
            });
            earlier.getChildren().add(more);
        }
    }

    private Node row(SupportCaseView view) {
        var subject = label("t-label", "fg-1");
        subject.setText(view.subject() == null ? texts.get("support.silent") : view.subject());
        var when = label("t-caption", "fg-2");
        when.setText(view.status() == SupportStatus.RESOLVED && view.resolvedAt() != null
                ? texts.get("support.resolved.at", model.words().times().brief(view.resolvedAt()))
                : model.words().status(view));
        var lines = new VBox(subject, when);
        lines.setMinWidth(0);
        var button = new Button("", lines);
        button.getStyleClass().addAll("bare", "earlier");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setAccessibleText(subject.getText() + ", " + when.getText());
        button.setOnAction(event -> openCase.accept(view.roomId()));
        return button;
    }

    private VBox section(String key, Node content) {
        var title = label("t-caption-strong", "fg-2");
        title.textProperty().bind(texts.of(key));
        var section = new VBox(8, title, content);
        section.getStyleClass().add("customer-section");
        return section;
    }

    private static Label label(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        label.setMinWidth(0);
        return label;
    }
}
