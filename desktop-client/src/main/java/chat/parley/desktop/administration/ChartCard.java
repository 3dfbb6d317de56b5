package chat.parley.desktop.administration;

import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import chat.parley.desktop.backend.AdminApi.Range;
import chat.parley.desktop.ui.OneOf;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;

/** Messages a second: now, at their most, and over the range that is chosen. */
final class ChartCard extends VBox {

    private static final double LEAST = 240;
    private static final double PREFERRED = 330;

    private final OverviewViewModel model;
    private final Texts texts;
    private final Moments moments;
    private final Figures figures;
    private final Chart chart;

    ChartCard(OverviewViewModel model, Texts texts, Times times) {
        super(8);
        this.model = model;
        this.texts = texts;
        moments = new Moments(texts, times);
        figures = new Figures(texts);
        chart = new Chart(texts, times);
        getStyleClass().add("admin-card");
        chart.setMinHeight(LEAST);
        chart.setPrefHeight(PREFERRED);
        VBox.setVgrow(chart, Priority.ALWAYS);
        model.curve().subscribe(chart::show);
        var title = new Label();
        title.textProperty().bind(texts.of("server.chart.title"));
        title.getStyleClass().add("t-strong");
        getChildren().addAll(SideBySide.of(8, title, SideBySide.gap(), ranges()), summary(), chart);
    }

    Chart chart() {
        return chart;
    }

    private HBox summary() {
        var now = new Label();
        now.getStyleClass().add("t-figure");
        now.setMinWidth(Region.USE_PREF_SIZE);
        now.textProperty().bind(texts.from(() -> rate(latest()), model.curve()));
        var word = new Label();
        word.getStyleClass().addAll("t-small", "fg-2");
        word.setMinWidth(Region.USE_PREF_SIZE);
        word.textProperty().bind(texts.of("server.chart.rate"));
        var peak = new Label();
        peak.getStyleClass().addAll("t-caption", "fg-2");
        peak.textProperty().bind(texts.from(this::peak, model.curve()));
        var line = new HBox(6, now, word, SideBySide.gap(), peak);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    private OneOf<Range> ranges() {
        var ranges = new OneOf<>(model.range());
        ranges.getStyleClass().add("ranges");
        for (Range range : Range.values()) {
            ranges.or(range, texts.of("server.chart." + range.word()));
        }
        return ranges;
    }

    private OptionalInt latest() {
        Curve curve = model.curve().get();
        return curve == null ? OptionalInt.empty() : curve.latest();
    }

    private String rate(OptionalInt step) {
        Curve curve = model.curve().get();
        return curve == null || step.isEmpty() ? "–" : figures.rate(curve.value(step.getAsInt()));
    }

    private String peak() {
        Curve curve = model.curve().get();
        OptionalInt step = curve == null ? OptionalInt.empty() : curve.peak();
        return curve == null || step.isEmpty()
                ? ""
                : texts.get("server.chart.peak", rate(step), moments.of(curve.at(step.getAsInt())));
    }
}
