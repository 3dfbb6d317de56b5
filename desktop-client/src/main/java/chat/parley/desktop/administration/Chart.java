package chat.parley.desktop.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Path;

import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import chat.parley.desktop.ui.WhileShown;
import org.jspecify.annotations.Nullable;

/**
 * Messages a second over time, as a line. The pointer, or the arrow keys, move another line over it that says how many there
 * were when. JavaFX thread only.
 */
final class Chart extends Pane {

    private static final double LEFT = 34;
    private static final double UPPER = 8;
    private static final double LOWER = 26;
    private static final double DOT = 4.5;
    private static final int TICKS = 6;
    /** In pixels; closer, the words below would touch. */
    private static final double APART = 78;
    private static final int DAY_STEP = 1_800;
    /** Of the words beside the pointer, about. */
    private static final double HALF = 72;

    private final Texts texts;
    private final Times times;
    private final Moments moments;
    private final Figures figures;
    private final Path area = new Path();
    private final Path line = new Path();
    private final Circle end = new Circle(DOT);
    private final Line pointer = new Line();
    private final Circle point = new Circle(DOT);
    private final Label said = new Label();
    private final List<Label> levels = new ArrayList<>();
    private final List<Line> grid = new ArrayList<>();
    private final List<Label> ticks = new ArrayList<>();
    private @Nullable Curve curve;
    private @Nullable CurvePath drawn;
    private int at = -1;

    Chart(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
        moments = new Moments(texts, times);
        figures = new Figures(texts);
        getStyleClass().add("chart-pane");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        for (int i = 0; i <= Scale.STEPS; i++) {
            levels.add(label("t-caption"));
            grid.add(new Line());
            grid.getLast().getStyleClass().add("chart-grid");
        }
        for (int i = 0; i <= TICKS; i++) {
            ticks.add(label("t-caption"));
        }
        area.getStyleClass().add("chart-area");
        line.getStyleClass().add("chart-line");
        end.getStyleClass().add("chart-now");
        pointer.getStyleClass().add("chart-pointer");
        point.getStyleClass().add("chart-point");
        said.getStyleClass().addAll("t-caption-medium", "chart-said");
        getChildren().addAll(grid);
        getChildren().addAll(area, line, pointer, end, point);
        getChildren().addAll(levels);
        getChildren().addAll(ticks);
        getChildren().add(said);
        getChildren().forEach(each -> each.setManaged(false));
        setOnMouseMoved(mouse -> point(drawn == null ? -1 : drawn.step(mouse.getX())));
        setOnMouseExited(_ -> point(-1));
        setOnKeyPressed(this::pressed);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                point(-1);
            }
        });
        WhileShown.of(this, texts.wording()).subscribe(_ -> show(curve));
    }

    /** Shows that, or nothing while it is on its way. */
    void show(@Nullable Curve next) {
        curve = next;
        at = next == null ? -1 : Math.min(at, next.size() - 1);
        describe();
        requestLayout();
    }

    private Label label(String style) {
        var label = new Label();
        label.getStyleClass().addAll(style, "fg-2");
        return label;
    }

    @Override
    protected void layoutChildren() {
        Curve shown = curve;
        getChildren().forEach(each -> each.setVisible(shown != null));
        if (shown == null) {
            drawn = null;
            return;
        }
        OptionalInt peak = shown.peak();
        Scale scale = Scale.above(peak.isEmpty() ? 0 : shown.value(peak.getAsInt()));
        var path = new CurvePath(shown, scale.top(), LEFT, UPPER, getWidth() - LEFT - DOT,
                getHeight() - UPPER - LOWER);
        drawn = path;
        path.draw(line, area);
        for (int i = 0; i <= Scale.STEPS; i++) {
            double y = Math.round(path.y(scale.step() * i)) + 0.5;
            grid.get(i).setStartX(LEFT);
            grid.get(i).setEndX(getWidth());
            grid.get(i).setStartY(y);
            grid.get(i).setEndY(y);
            place(levels.get(i), figures.line(scale.step() * i), 0, y - 8, 0);
        }
        placeTicks(path, shown);
        OptionalInt latest = shown.latest();
        boolean isNow = latest.isPresent() && latest.getAsInt() >= shown.size() - 2;
        end.setVisible(isNow);
        if (isNow) {
            end.setCenterX(path.x(latest.getAsInt()));
            end.setCenterY(path.y(shown.value(latest.getAsInt())));
        }
        placePointer(path, shown);
    }

    private void placeTicks(CurvePath path, Curve shown) {
        double room = getWidth() - LEFT;
        int parts = Math.clamp((long) (room / APART), 1, TICKS);
        for (int i = 0; i <= TICKS; i++) {
            Label tick = ticks.get(i);
            tick.setVisible(i <= parts);
            if (i <= parts) {
                int step = (shown.size() - 1) * i / parts;
                String words = i == parts
                        ? texts.get("server.chart.now")
                        : shown.stepSeconds() >= DAY_STEP ? times.brief(shown.at(step)) : times.time(shown.at(step));
                place(tick, words, path.x(step), getHeight() - 18, i == 0 ? 0 : i == parts ? 1 : 0.5);
            }
        }
    }

    private void placePointer(CurvePath path, Curve shown) {
        boolean there = at >= 0 && at < shown.size();
        Double value = there ? shown.perSecond().get(at) : null;
        pointer.setVisible(there);
        said.setVisible(there);
        point.setVisible(value != null);
        if (there) {
            double x = path.x(at);
            pointer.setStartX(x);
            pointer.setEndX(x);
            pointer.setStartY(UPPER);
            pointer.setEndY(getHeight() - LOWER);
            place(said, words(shown, at), Math.clamp(x, LEFT + HALF, Math.max(LEFT + HALF, getWidth() - HALF)), 0, 0.5);
            point.setCenterX(x);
            point.setCenterY(value == null ? 0 : path.y(value));
        }
    }

    private static void place(Label label, String words, double x, double y, double anchor) {
        label.setText(words);
        label.applyCss();
        double width = label.prefWidth(-1);
        label.resizeRelocate(Math.round(x - width * anchor), Math.round(y), width, label.prefHeight(-1));
    }

    private void pressed(KeyEvent key) {
        if (curve == null) {
            return;
        }
        int last = curve.size() - 1;
        switch (key.getCode()) {
            case LEFT -> point(at < 0 ? last : Math.max(0, at - 1));
            case RIGHT -> point(at < 0 ? last : Math.min(last, at + 1));
            case HOME -> point(0);
            case END -> point(last);
            case ESCAPE -> {
                if (at < 0) {
                    return;
                }
                point(-1);
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void point(int step) {
        if (step != at) {
            at = step;
            describe();
            requestLayout();
        }
    }

    private void describe() {
        Curve shown = curve;
        if (shown == null) {
            setAccessibleText(texts.get("support.loading"));
        } else if (at >= 0) {
            setAccessibleText(words(shown, at));
        } else {
            setAccessibleText(summary(shown));
        }
    }

    private String summary(Curve shown) {
        OptionalInt peak = shown.peak();
        OptionalInt latest = shown.latest();
        return peak.isEmpty() || latest.isEmpty()
                ? texts.get("server.chart.nothing")
                : texts.get("server.chart.spoken", figures.rate(shown.value(latest.getAsInt())),
                        figures.rate(shown.value(peak.getAsInt())), moments.of(shown.at(peak.getAsInt())));
    }

    private String words(Curve shown, int step) {
        Double value = shown.perSecond().get(step);
        String when = moments.of(shown.at(step));
        return value == null
                ? texts.get("server.chart.gap", when)
                : texts.get("server.chart.point", figures.rate(value), when);
    }
}
