package chat.parley.desktop.settings;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.settings.DevicesViewModel.State;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import chat.parley.desktop.ui.WhileShown;
import chat.parley.desktop.ui.prose.CleanText;
import chat.parley.model.SessionView;

/** The list of a person's devices, each with the way to sign out there. */
final class DevicesView extends VBox {

    private static final double ICON = 18;

    private final DevicesViewModel model;
    private final Texts texts;
    private final Times times;
    private final VBox rows = new VBox(2);

    DevicesView(DevicesViewModel model, Texts texts, Times times) {
        super(8);
        this.model = model;
        this.texts = texts;
        this.times = times;
        Label trouble = new Label();
        trouble.getStyleClass().addAll("t-small", "fg-2");
        trouble.setWrapText(true);
        trouble.textProperty().bind(texts.from(() -> switch (model.state().get()) {
            case LOADING, LISTED -> "";
            case SILENT -> texts.get("settings.devices.silent");
            case NOT_ENDED -> texts.get("settings.devices.notEnded");
        }, model.state()));
        Shown.when(model.state().map(now -> now == State.SILENT || now == State.NOT_ENDED), trouble);
        Button others = new Button();
        others.textProperty().bind(texts.of("settings.devices.endOthers"));
        others.setMinWidth(USE_PREF_SIZE);
        others.disableProperty().bind(model.online().map(online -> !online));
        others.setOnAction(event -> model.endOthers());
        HBox foot = new HBox(others);
        Runnable look = () -> {
            show();
            boolean several = model.devices().size() > 1;
            foot.setVisible(several);
            foot.setManaged(several);
        };
        model.devices().subscribe(look);
        WhileShown.of(this, texts.wording()).subscribe(_ -> look.run());
        getChildren().addAll(rows, trouble, foot);
        model.load();
    }

    private void show() {
        rows.getChildren().setAll(model.devices().stream().map(this::row).toList());
    }

    private HBox row(SessionView device) {
        String name = device.device() == null
                ? texts.get("settings.devices.unknown")
                : CleanText.name(device.device());
        Label title = new Label(name);
        title.getStyleClass().add("t-name");
        String when = device.current()
                ? texts.get("settings.devices.here")
                : texts.get("settings.devices.active", times.brief(device.lastActiveAt()),
                        times.brief(device.createdAt()));
        Label words = new Label(when);
        words.getStyleClass().addAll("t-small", device.current() ? "fg-accent" : "fg-2");
        VBox lines = new VBox(title, words);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        StackPane icon = new StackPane(Icon.MONITOR.view(ICON));
        icon.setMinWidth(ICON);
        HBox row = new HBox(12, icon, lines);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("settings-row");
        if (!device.current()) {
            Button end = new Button(texts.get("settings.devices.end"));
            end.getStyleClass().add("small");
            end.setMinWidth(USE_PREF_SIZE);
            end.setAccessibleText(texts.get("settings.devices.end.spoken", name));
            end.disableProperty().bind(model.online().map(online -> !online));
            end.setOnAction(event -> model.end(device));
            row.getChildren().add(end);
        }
        return row;
    }
}
