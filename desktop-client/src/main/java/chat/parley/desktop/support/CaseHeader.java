package chat.parley.desktop.support;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import chat.parley.desktop.ui.Avatar;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.prose.CleanText;
import chat.parley.model.SupportCaseView;
import chat.parley.model.SupportStatus;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/** The header of an open case: whose it is, how it stands, who has it, and the way to settle it. */
final class CaseHeader {

    private static final double AVATAR = 36;
    private static final double SMALL = 22;
    private static final double ICON = 16;
    /** Narrower, buttons say what they do by their pictures. */
    private static final double ROOMY = 620;

    private final CaseViewModel model;
    private final CaseDeeds deeds;
    private final Texts texts;
    private final HBox root = new HBox();
    private final Button back = new Button("", Icon.BACK.view(20));
    private final Button customer = new Button("", Icon.PERSON.view(20));
    private final MenuButton status = new MenuButton();
    private final MenuButton assignee = new MenuButton();
    private final BooleanBinding roomy = root.widthProperty().greaterThan(ROOMY);
    private final List<Subscription> following = new ArrayList<>();
    private Subscription presence = Subscription.EMPTY;

    CaseHeader(CaseViewModel model, CaseDeeds deeds) {
        this.model = model;
        this.deeds = deeds;
        texts = model.texts();
        build();
    }

    HBox root() {
        return root;
    }

    Button back() {
        return back;
    }

    /** Shows what is known of the customer. */
    Button customer() {
        return customer;
    }

    /** Opens the choice of how the case stands. */
    void chooseStatus() {
        status.requestFocus();
        status.show();
    }

    void close() {
        following.forEach(Subscription::unsubscribe);
        presence.unsubscribe();
    }

    private void build() {
        root.getStyleClass().addAll("sheet-header", "case-header");
        icon(back, "room.back");
        icon(customer, "support.customer");
        var avatar = new Avatar(AVATAR);
        var name = label("t-h3");
        var line = label("t-small", "fg-2");
        following.add(model.now().subscribe(view -> show(view, avatar, name, line)));
        var lines = new VBox(name, line);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        Shown.when(line.textProperty().isEmpty().not(), line);
        bindStatus();
        bindAssignee();
        var resolve = new Button("", Icon.CHECK.view(ICON));
        resolve.getStyleClass().addAll("primary", "small");
        resolve.textProperty().bind(texts.from(() -> roomy.get() ? texts.get("support.resolve") : "", roomy));
        resolve.accessibleTextProperty().bind(texts.of("support.resolve"));
        resolve.setTooltip(tip("support.resolve.keys"));
        resolve.setMinWidth(Region.USE_PREF_SIZE);
        resolve.setOnAction(event -> deeds.resolve());
        resolve.disableProperty().bind(closed());
        Shown.when(model.now().map(view -> view.status() != SupportStatus.RESOLVED).orElse(true), resolve);
        root.getChildren().addAll(back, new StackPane(avatar), lines, viewers(), status, assignee, resolve, customer);
    }

    private void show(@Nullable SupportCaseView view, Avatar avatar, Label name, Label line) {
        if (view == null) {
            return;
        }
        avatar.showPerson(view.customer().id(), model.words().customer(view));
        presence.unsubscribe();
        presence = model.presence(view.customer())
                .subscribe(there -> avatar.show(there.online() ? Avatar.Dot.ONLINE : Avatar.Dot.NONE));
        name.setText(model.words().customer(view));
        line.setText(view.subject() == null ? "" : view.subject());
    }

    private HBox viewers() {
        var row = new HBox(-6);
        row.setAlignment(Pos.CENTER);
        following.add(model.viewers().subscribe(() -> {
            row.getChildren().setAll(model.viewers().stream().limit(3).map(CaseHeader::small).toList());
            String names = String.join(", ", model.viewers().stream().map(UserView::firstName)
                    .map(CleanText::name).toList());
            Tooltip.install(row, new Tooltip(texts.get("support.viewing", names)));
            row.setAccessibleText(names.isEmpty() ? null : texts.get("support.viewing", names));
        }));
        Shown.when(Bindings.isNotEmpty(model.viewers()), row);
        return row;
    }

    private static Avatar small(UserView person) {
        var avatar = new Avatar(SMALL);
        avatar.showPerson(person.id(), person.fullName());
        return avatar;
    }

    private void bindStatus() {
        var dot = new Region();
        status.setGraphic(dot);
        status.setMinWidth(Region.USE_PREF_SIZE);
        status.getStyleClass().add("case-menu");
        status.textProperty().bind(texts.from(() -> {
            SupportCaseView view = model.now().get();
            return view == null ? "" : model.words().status(view);
        }, model.now()));
        status.accessibleTextProperty().bind(
                texts.from(() -> texts.get("support.status") + ": " + status.getText(), status.textProperty()));
        following.add(model.now().subscribe(view -> dot.getStyleClass().setAll("status-dot",
                view == null ? "resolved" : CaseWords.style(view.status()))));
        status.disableProperty().bind(closed());
        status.getItems().add(new MenuItem());
        status.setOnShowing(event -> status.getItems().setAll(new StatusMenu(model, deeds).items()));
    }

    private void bindAssignee() {
        var avatar = new Avatar(SMALL);
        assignee.setMinWidth(Region.USE_PREF_SIZE);
        assignee.getStyleClass().add("case-menu");
        var name = texts.from(() -> {
            SupportCaseView view = model.now().get();
            return view == null ? "" : model.words().assignee(view);
        }, model.now());
        assignee.textProperty().bind(Bindings.when(roomy).then(name).otherwise(""));
        assignee.accessibleTextProperty().bind(
                texts.from(() -> texts.get("support.assignee") + ": " + name.get(), name));
        following.add(model.now().subscribe(view -> {
            UserView agent = view == null ? null : view.assignee();
            if (agent != null) {
                avatar.showPerson(agent.id(), agent.fullName());
            }
            assignee.setGraphic(agent == null ? Icon.PERSON.view(ICON) : avatar);
        }));
        assignee.disableProperty().bind(closed());
        assignee.getItems().add(new MenuItem());
        assignee.setOnShowing(event -> assignee.getItems().setAll(assigning()));
    }

    private List<MenuItem> assigning() {
        SupportCaseView view = model.now().get();
        UserView agent = view == null ? null : view.assignee();
        List<MenuItem> items = new ArrayList<>();
        if (agent == null || !model.isMe(agent)) {
            items.add(item("support.take", deeds::takeOver));
        }
        items.add(item("support.assign.more", deeds::chooseAgent));
        if (agent != null && view != null && view.status() != SupportStatus.RESOLVED) {
            items.add(item("support.release", () -> deeds.assign(null, "", "")));
        }
        return items;
    }

    private MenuItem item(String key, Runnable deed) {
        var item = new MenuItem(texts.get(key));
        item.setOnAction(event -> deed.run());
        return item;
    }

    private ObservableValue<Boolean> closed() {
        return Bindings.createBooleanBinding(() -> !model.online().get() || model.now().get() == null, model.online(),
                model.now());
    }

    private void icon(Button button, String key) {
        button.getStyleClass().add("icon-button");
        button.accessibleTextProperty().bind(texts.of(key));
        button.setTooltip(tip(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
    }

    private Tooltip tip(String key) {
        var tip = new Tooltip();
        tip.textProperty().bind(texts.of(key));
        return tip;
    }

    private static Label label(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        label.setMinWidth(0);
        return label;
    }
}
