package chat.parley.desktop.administration;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.WhileShown;
import chat.parley.model.OverviewView;

/** Whether all of the server works, in one sentence, and each part of it, which leads to where it is seen to. */
final class HealthBand extends HBox {

    private static final double ICON = 22;
    private static final double LITTLE = 16;
    private static final double LEAST_HEIGHT = 58;

    private final OverviewViewModel model;
    private final Texts texts;
    private final Consumer<Section> ways;
    private final Label sentence = new Label();
    private final FlowPane parts = new FlowPane(18, 4);
    private List<HealthCheck> shown = List.of();

    HealthBand(OverviewViewModel model, Texts texts, Consumer<Section> ways) {
        super(16);
        this.model = model;
        this.texts = texts;
        this.ways = ways;
        sentence.getStyleClass().add("t-strong");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(parts, Priority.ALWAYS);
        parts.setAlignment(Pos.CENTER_RIGHT);
        parts.setPrefWrapLength(0);
        setMinHeight(USE_PREF_SIZE);
        model.now().subscribe(_ -> show());
        model.stale().subscribe(_ -> show());
        WhileShown.of(this, texts.wording()).subscribe(_ -> show());
    }

    /** The parts have what the sentence leaves them; a box of its kind would ask how high they are before it knows that. */
    @Override
    protected double computePrefHeight(double width) {
        if (width < 0 || !getChildren().contains(parts)) {
            return Math.max(LEAST_HEIGHT, super.computePrefHeight(width));
        }
        Insets around = getInsets();
        double inner = width - around.getLeft() - around.getRight() - 2 * getSpacing() - ICON;
        double wide = Math.max(parts.minWidth(-1), inner - sentence.prefWidth(-1));
        double high = Math.max(sentence.prefHeight(Math.max(0, inner - wide)), parts.prefHeight(wide));
        return Math.max(LEAST_HEIGHT, Math.ceil(around.getTop() + high + around.getBottom()));
    }

    private void show() {
        OverviewView now = model.now().get();
        if (now == null) {
            getStyleClass().setAll("health-band");
            getChildren().clear();
            return;
        }
        if (model.stale().get()) {
            say("warn", Icon.WARN, texts.get("server.health.unknown"));
            getChildren().remove(parts);
            return;
        }
        List<HealthCheck> checks = HealthCheck.of(now, texts);
        if (!checks.equals(shown)) {
            // Unless something changes, the one with the focus keeps it.
            shown = checks;
            parts.getChildren().setAll(checks.stream().map(this::button).toList());
        }
        if (checks.stream().allMatch(HealthCheck::good)) {
            say("success", Icon.SHIELD, texts.get("server.health.good"));
        } else {
            HealthCheck worst = HealthCheck.worst(checks);
            say(worst.state() == HealthCheck.State.DOWN ? "danger" : "warn", Icon.WARN, worst.trouble());
        }
        if (!getChildren().contains(parts)) {
            getChildren().add(parts);
        }
    }

    private void say(String style, Icon sign, String words) {
        getStyleClass().setAll("health-band", style);
        sentence.setText(words);
        if (getChildren().contains(parts)) {
            getChildren().set(0, sign.view(ICON));
        } else {
            getChildren().setAll(sign.view(ICON), sentence);
        }
        setAccessibleText(words);
    }

    private Button button(HealthCheck check) {
        var button = new Button(check.name(), (check.good() ? Icon.CHECK : Icon.ALERT).view(LITTLE));
        button.getStyleClass().addAll("link", "quiet", "health-check");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(check.good() ? check.name() : check.name() + ". " + check.trouble());
        button.setTooltip(new Tooltip(texts.get(check.page().key())));
        button.setOnAction(_ -> ways.accept(check.page()));
        return button;
    }
}
