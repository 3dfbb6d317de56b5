package chat.parley.desktop.administration;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

import org.jspecify.annotations.Nullable;

/**
 * A curve as lines in a rectangle; where nobody counted there is a gap.
 *
 * @param top of the scale, which stands at the upper edge
 */
record CurvePath(Curve curve, double top, double left, double upper, double width, double height) {

    double x(int step) {
        int last = curve.size() - 1;
        return last <= 0 ? left : left + width * step / last;
    }

    double y(double value) {
        return upper + height * (1 - Math.min(1, value / top));
    }

    /** The step nearest to that place. */
    int step(double x) {
        int last = curve.size() - 1;
        return Math.clamp(Math.round((x - left) / Math.max(1, width) * last), 0, Math.max(0, last));
    }

    /** Draws the line, and what lies below it. */
    void draw(Path line, Path area) {
        line.getElements().clear();
        area.getElements().clear();
        List<@Nullable Double> values = curve.perSecond();
        for (int step = 0; step < values.size(); step++) {
            Double value = values.get(step);
            if (value != null) {
                boolean first = step == 0 || values.get(step - 1) == null;
                boolean last = step == values.size() - 1 || values.get(step + 1) == null;
                draw(line.getElements(), area.getElements(), x(step), y(value), first, last);
            }
        }
    }

    private void draw(ObservableList<PathElement> line, ObservableList<PathElement> area, double x, double y,
            boolean first, boolean last) {
        if (first) {
            line.add(new MoveTo(x, y));
            area.add(new MoveTo(x, upper + height));
        }
        // Also where it began: a step alone is then at least a dot.
        line.add(new LineTo(x, y));
        area.add(new LineTo(x, y));
        if (last) {
            area.add(new LineTo(x, upper + height));
            area.add(new ClosePath());
        }
    }
}
