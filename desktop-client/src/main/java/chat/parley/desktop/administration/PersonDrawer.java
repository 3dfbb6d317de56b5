package chat.parley.desktop.administration;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.Avatar;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.TallPane;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.WhileShown;
import chat.parley.desktop.ui.prose.CleanText;
import chat.parley.model.AdminPersonView;
import chat.parley.model.AuditEntryView;
import chat.parley.model.SessionView;

/** One person beside the table: who they are, where they are signed in, and what the log says of them. JavaFX thread only. */
final class PersonDrawer extends VBox {

    private static final double WIDTH = 420;
    private static final double AVATAR = 64;
    private static final double ICON = 18;

    private final PersonDrawerModel model;
    private final PeopleWords words;
    private final LogWords logWords;
    private final Texts texts;
    private final ObservableValue<Boolean> online;
    private final Button close = new Button("", Icon.CLOSE.view(ICON));

    /** @param away runs when it is to be closed */
    PersonDrawer(PersonDrawerModel model, PeopleWords words, PersonMenu menu, ObservableValue<Boolean> online,
            Runnable away) {
        this.model = model;
        this.words = words;
        this.online = online;
        texts = words.texts();
        logWords = new LogWords(texts, words.moments());
        getStyleClass().addAll("details", "drawer", "person-drawer");
        setMaxWidth(WIDTH);
        setPrefWidth(WIDTH);
        accessibleTextProperty().bind(texts.of("server.person.drawer"));
        close.getStyleClass().add("icon-button");
        close.accessibleTextProperty().bind(texts.of("keys.close"));
        close.setOnAction(_ -> away.run());
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                away.run();
                key.consume();
            }
        });
        var parts = new VBox(head(), facts(), devices(), log());
        var scroll = new TallPane(parts);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(header(menu), scroll);
        Shown.when(model.person().map(_ -> true).orElse(false), this);
    }

    /** Puts the focus into it. */
    void focus() {
        close.requestFocus();
    }

    private HBox header(PersonMenu menu) {
        var title = label("t-h3");
        title.textProperty().bind(texts.of("server.person.drawer"));
        var more = new Button("", Icon.MORE.view(ICON));
        more.getStyleClass().add("icon-button");
        more.accessibleTextProperty().bind(texts.from(() -> {
            AdminPersonView now = model.person().get();
            return now == null ? "" : texts.get("server.person.more", words.name(now));
        }, model.person()));
        more.setOnAction(_ -> {
            AdminPersonView now = model.person().get();
            if (now != null) {
                menu.show(now, more);
            }
        });
        var header = SideBySide.of(4, title, SideBySide.gap(), more, close);
        header.getStyleClass().add("sheet-header");
        return header;
    }

    private VBox head() {
        var avatar = new Avatar(AVATAR);
        var name = label("t-h3");
        name.setWrapText(true);
        var role = label("role-pill");
        var trouble = label("t-caption", "fg-danger");
        trouble.setWrapText(true);
        trouble.textProperty().bind(texts.from(() -> {
            Trouble now = model.trouble().get();
            return now == null || now == Trouble.CANCELLED ? "" : texts.get(now.key());
        }, model.trouble()));
        Shown.when(trouble.textProperty().isEmpty().not(), trouble);
        follow(now -> {
            avatar.showPerson(now.user().id(), now.user().fullName());
            avatar.show(now.online() ? Avatar.Dot.ONLINE : Avatar.Dot.NONE);
            name.setText(words.name(now));
            role.setText(words.role(now));
            role.getStyleClass().setAll("label", "role-pill", PeopleWords.style(now));
        });
        var head = new VBox(8, avatar, name, role, trouble);
        head.setAlignment(Pos.TOP_CENTER);
        head.getStyleClass().add("details-head");
        return head;
    }

    private VBox facts() {
        var rows = new VBox(8);
        rows.getStyleClass().add("details-section");
        Runnable show = () -> {
            AdminPersonView now = model.person().get();
            if (now != null) {
                Long rooms = model.rooms().get();
                rows.getChildren().setAll(fact("signIn.username", now.user().username()),
                        fact("server.person.email", now.user().email() == null ? "–" : now.user().email()),
                        fact("server.column.status", words.status(now)),
                        fact("server.column.active", words.lastActive(now)),
                        fact("server.person.since", words.moments().of(now.user().createdAt())),
                        fact("server.person.rooms", rooms == null ? "–" : new Figures(texts).number(rooms)));
            }
        };
        model.person().subscribe(show);
        model.rooms().subscribe(show);
        WhileShown.of(this, texts.wording()).subscribe(_ -> show.run());
        return rows;
    }

    private HBox fact(String key, String value) {
        var name = new Label(texts.get(key));
        name.getStyleClass().addAll("t-small", "fg-2");
        name.setMinWidth(USE_PREF_SIZE);
        var said = new Label(CleanText.name(value));
        said.getStyleClass().add("t-small");
        said.setTooltip(new Tooltip(said.getText()));
        return SideBySide.of(12, name, SideBySide.gap(), said);
    }

    private VBox devices() {
        var rows = new VBox(6);
        Runnable show = () -> rows.getChildren().setAll(model.devices().stream().map(this::device).toList());
        model.devices().subscribe(show);
        WhileShown.of(this, texts.wording()).subscribe(_ -> show.run());
        var section = section("server.column.devices", rows);
        Shown.when(Bindings.isNotEmpty(model.devices()), section);
        return section;
    }

    private Node device(SessionView device) {
        String called = device.device() == null
                ? texts.get("settings.devices.unknown")
                : CleanText.name(device.device());
        var name = new Label(called);
        name.getStyleClass().add("t-name");
        var when = new Label(device.current()
                ? texts.get("settings.devices.here")
                : words.moments().of(device.lastActiveAt()));
        when.getStyleClass().addAll("t-caption", "fg-2");
        var lines = new VBox(name, when);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        var row = SideBySide.of(12, Icon.MONITOR.view(ICON), lines);
        if (!device.current()) {
            var end = new Button(texts.get("settings.devices.end"));
            end.getStyleClass().add("small");
            end.setMinWidth(USE_PREF_SIZE);
            end.setAccessibleText(texts.get("settings.devices.end.spoken", called));
            end.disableProperty().bind(online.map(there -> !there));
            end.setOnAction(_ -> model.signOut(device));
            row.getChildren().add(end);
        }
        return row;
    }

    private VBox log() {
        var rows = new VBox(10);
        Runnable show = () -> rows.getChildren().setAll(model.log().stream().map(this::entry).toList());
        model.log().subscribe(show);
        WhileShown.of(this, texts.wording()).subscribe(_ -> show.run());
        var section = section("server.log", rows);
        Shown.when(Bindings.isNotEmpty(model.log()), section);
        return section;
    }

    private Node entry(AuditEntryView entry) {
        var action = new Label(logWords.action(entry));
        action.getStyleClass().add("t-small");
        var by = new Label(logWords.when(entry) + ", " + logWords.actor(entry));
        by.getStyleClass().addAll("t-caption", "fg-2");
        by.setWrapText(true);
        var lines = new VBox(action, by);
        lines.setAccessibleText(logWords.spoken(entry));
        return lines;
    }

    private VBox section(String key, Node content) {
        var title = label("t-strong");
        title.textProperty().bind(texts.of(key));
        var section = new VBox(10, title, content);
        section.getStyleClass().add("details-section");
        return section;
    }

    private void follow(Consumer<AdminPersonView> show) {
        Runnable again = () -> {
            AdminPersonView now = model.person().get();
            if (now != null) {
                show.accept(now);
            }
        };
        model.person().subscribe(again);
        WhileShown.of(this, texts.wording()).subscribe(_ -> again.run());
    }

    private static Label label(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(List.of(styles));
        return label;
    }
}
