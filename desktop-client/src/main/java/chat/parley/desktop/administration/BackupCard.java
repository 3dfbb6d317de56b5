package chat.parley.desktop.administration;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.WhileShown;
import chat.parley.desktop.ui.prose.CleanText;
import chat.parley.model.BackupView;
import org.jspecify.annotations.Nullable;

/** When the server was last backed up, whether that can be relied on, and doing it now. */
final class BackupCard extends HBox {

    private static final double ICON = 22;
    private static final double LITTLE = 14;
    private static final String RUNNING = "running";
    private static final String VERIFIED = "verified";

    private final OverviewViewModel model;
    private final Texts texts;
    private final Moments moments;
    private final Label title = new Label();
    private final Label line = new Label();
    private final Label pill = new Label();

    /** @param setUp leads to where backups are set up, which is offered while there is none */
    BackupCard(OverviewViewModel model, AdminTools tools, Runnable setUp) {
        super(16);
        this.model = model;
        texts = tools.texts();
        moments = new Moments(texts, tools.times());
        getStyleClass().addAll("admin-card", "backup-card");
        setAlignment(Pos.CENTER_LEFT);
        var tile = new StackPane(Icon.BACKUP.view(ICON));
        tile.getStyleClass().addAll("feature-tile", "av-2");
        title.getStyleClass().add("t-strong");
        title.setMinWidth(0);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        pill.setMinWidth(Region.USE_PREF_SIZE);
        var said = new VBox(2, SideBySide.of(10, title, pill), line);
        said.setAlignment(Pos.CENTER_LEFT);
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        var act = new Button();
        act.textProperty().bind(texts.of("server.backup.now"));
        act.setMinWidth(Region.USE_PREF_SIZE);
        act.disableProperty().bind(Bindings.createBooleanBinding(
                () -> !model.online().getValue() || runs(model.backup().get()), model.online(), model.backup()));
        act.setOnAction(_ -> begin(tools));
        var set = new Button();
        set.textProperty().bind(texts.of("server.backup.setUp"));
        set.setMinWidth(Region.USE_PREF_SIZE);
        set.setOnAction(_ -> setUp.run());
        Shown.when(Bindings.createBooleanBinding(() -> model.now().get() != null && model.backup().get() == null,
                model.now(), model.backup()), set);
        getChildren().addAll(tile, said, set, act);
        model.backup().subscribe(_ -> show());
        model.now().subscribe(_ -> show());
        WhileShown.of(this, texts.wording()).subscribe(_ -> show());
    }

    private void begin(AdminTools tools) {
        model.backUp().whenComplete((_, failure) -> {
            Trouble trouble = failure == null ? null : Trouble.of(failure);
            if (trouble == null) {
                tools.layers().toast(texts.get("server.backup.begun"));
            } else if (trouble != Trouble.CANCELLED) {
                tools.layers().toast(
                        texts.get(trouble == Trouble.CONFLICT ? "server.backup.conflict" : trouble.key()));
            }
        });
    }

    private static boolean runs(@Nullable BackupView backup) {
        return backup != null && backup.state().equals(RUNNING);
    }

    private void show() {
        BackupView backup = model.backup().get();
        boolean known = model.now().get() != null;
        if (backup == null) {
            say(known ? texts.get("server.backup.never") : "", known ? texts.get("server.backup.never.words") : "",
                    "", "new", null);
            return;
        }
        String when = moments.of(backup.at());
        String size = new Figures(texts).size(backup.bytes());
        switch (backup.state()) {
            case RUNNING -> say(texts.get("server.backup.running"), texts.get("server.backup.since", when),
                    texts.get("server.backup.running.pill"), "pending", Icon.CLOCK);
            case VERIFIED -> say(texts.get("server.backup.made", when), size, texts.get("server.backup.verified"),
                    "open", Icon.CHECK);
            default -> say(texts.get("server.backup.failed", when), failure(backup),
                    texts.get("server.backup.failed.pill"), "failed", Icon.WARN);
        }
    }

    private String failure(BackupView backup) {
        return backup.failure() == null ? texts.get("server.backup.failed.words") : CleanText.name(backup.failure());
    }

    private void say(String heading, String more, String state, String style, @Nullable Icon icon) {
        title.setText(heading);
        line.setText(more);
        line.getStyleClass().setAll("label", "t-small", style.equals("failed") ? "fg-danger" : "fg-2");
        pill.setText(state);
        pill.setVisible(!state.isEmpty());
        pill.setManaged(!state.isEmpty());
        pill.setGraphic(icon == null ? null : icon.view(LITTLE));
        pill.getStyleClass().setAll("label", "status-pill", style);
    }
}
