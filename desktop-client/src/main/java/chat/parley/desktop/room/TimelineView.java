package chat.parley.desktop.room;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

import chat.parley.desktop.ui.Clip;
import org.jspecify.annotations.Nullable;

/**
 * A virtualised column of rows of any height whose view never moves by itself: whatever is inserted, removed, changed
 * or resized, the row under the reader's eye stays where it is. Only at the end does it follow what is appended.
 *
 * <p>Rows are told apart by a key, so a row that changed is shown by the cell that showed it before. JavaFX thread only.
 *
 * @param <R> the rows; two rows that look alike are equal
 */
final class TimelineView<R> extends Region {

    /** So near the end, in pixels, what is appended is followed. */
    static final double NEAR_END = 48;

    private final ObservableList<R> rows;
    private final Function<? super R, ?> key;
    private final Supplier<? extends TimelineCell<R>> newCell;
    private final Map<Object, TimelineCell<R>> cells = new HashMap<>();
    private final Deque<TimelineCell<R>> spare = new ArrayDeque<>();
    private final TimelineBar bar = new TimelineBar(this::moveTo);
    private final ReadOnlyBooleanWrapper atEnd = new ReadOnlyBooleanWrapper(this, "atEnd", true);
    private final ReadOnlyObjectWrapper<TimelineWindow<R>> window = new ReadOnlyObjectWrapper<>(this, "window",
            TimelineWindow.empty());
    private final Held<R> held = new Held<>();
    private Anchor anchor = new Anchor.End();
    private Runnable scrolled = () -> {};
    private boolean following = true;
    private @Nullable Object currentKey;

    TimelineView(ObservableList<R> rows, Function<? super R, ?> key, Supplier<? extends TimelineCell<R>> newCell) {
        this.rows = rows;
        this.key = key;
        this.newCell = newCell;
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setFocusTraversable(true);
        getStyleClass().add("timeline");
        getChildren().add(bar);
        rows.addListener((ListChangeListener<R>) change -> rowsChanged());
        insetsProperty().subscribe(_ -> measureAnew());
        setOnScroll(event -> {
            scrollBy(-event.getDeltaY());
            event.consume();
        });
        Clip.toBounds(this);
    }

    /** Whether the end is so near that appended rows are followed. */
    ReadOnlyBooleanProperty atEndProperty() {
        return atEnd.getReadOnlyProperty();
    }

    /** What is on screen since the latest layout. */
    ReadOnlyObjectProperty<TimelineWindow<R>> windowProperty() {
        return window.getReadOnlyProperty();
    }

    /**
     * Whether what is appended at the end is followed. Where the last row is not the newest there is, it is not: more of
     * what was written long ago must not carry the reader along.
     */
    void setFollowing(boolean follows) {
        following = follows;
        if (!follows) {
            stay();
        }
    }

    /** Goes to the end and stays there. */
    void showEnd() {
        hold(new Anchor.End());
    }

    /** Brings the top of a row to this share of the viewport's height, as far as there are rows to fill the rest. */
    void showAt(int index, double share) {
        show(new Anchor.Top(index, share));
    }

    /** What is held fast since the latest layout: the end, or the row under the eye. */
    Anchor anchor() {
        layout();
        return anchor;
    }

    /** Holds that fast from now on. */
    void show(Anchor next) {
        hold(next);
        layout();
    }

    /** Moves the least that brings the row wholly into view. */
    void reveal(int index) {
        TimelineWindow<R> now = window.get();
        boolean above = now.isEmpty() || index < now.first() || index <= now.last() && now.top(index) < 0;
        boolean below = !above && (index > now.last() || now.bottom(index) > now.height());
        if (above) {
            showAt(index, 0);
        } else if (below) {
            show(new Anchor.Bottom(index));
        }
    }

    /** Scrolls towards the end by this many pixels, or back if negative. */
    void scrollBy(double pixels) {
        TimelineWindow<R> now = window.get();
        if (now.isEmpty() || pixels == 0) {
            return;
        }
        layout();
        hold(new Anchor.Eye(held.index(), held.y() - Math.rint(pixels)));
        scrolled.run();
    }

    /** Has that done each time the reader scrolls. */
    void onScrolled(Runnable action) {
        scrolled = action;
    }

    /** The cell that shows a row now, or null if that row is not on screen. */
    @Nullable
    TimelineCell<R> cellOf(R row) {
        return cells.get(key.apply(row));
    }

    /** Shows every row on screen afresh, because what the cells add to the rows has changed. */
    void refresh() {
        cells.values().forEach(TimelineCell::refresh);
    }

    /** Makes a row the one that keys act on, and reveals it; null for none. */
    void setCurrent(@Nullable R row) {
        currentKey = row == null ? null : key.apply(row);
        int index = row == null ? -1 : rows.indexOf(row);
        if (index >= 0) {
            reveal(index);
        }
        cells.forEach((each, cell) -> cell.setCurrent(each.equals(currentKey)));
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    /** Index of the row that keys act on, -1 for none. */
    int currentIndex() {
        for (int i = rows.size() - 1; i >= 0 && currentKey != null; i--) {
            if (key.apply(rows.get(i)).equals(currentKey)) {
                return i;
            }
        }
        return -1;
    }

    /** Holds on to the row under the eye, also at the end. */
    private void stay() {
        if (anchor instanceof Anchor.End && !held.isEmpty()) {
            anchor = new Anchor.Eye(held.index(), held.y());
        }
    }

    private void moveTo(double share) {
        if (!rows.isEmpty()) {
            hold(window.get().anchorAt(share, rows.size()));
            scrolled.run();
        }
    }

    private void hold(Anchor next) {
        anchor = next;
        requestLayout();
    }

    private void rowsChanged() {
        if (following && anchor instanceof Anchor.End || held.isEmpty()) {
            requestLayout();
            return;
        }
        boolean appended = following && !rows.isEmpty() && !key.apply(rows.getLast()).equals(held.lastKey());
        hold(appended && atEnd.get() ? new Anchor.End() : held.anchorIn(rows, key));
    }

    @Override
    protected void layoutChildren() {
        double barWidth = bar.prefWidth(-1);
        bar.resizeRelocate(getWidth() - barWidth, 0, barWidth, getHeight());
        if (getHeight() <= 0 || getWidth() <= 0) {
            return;
        }
        if (rows.isEmpty()) {
            spareAllBut(Map.of());
            held.clear();
            publish(TimelineWindow.empty());
            return;
        }
        Measured measured = new Measured();
        RowPlacement placed = RowPlacement.of(measured, getHeight(), anchor);
        double below = placed.below(NEAR_END);
        Map<Object, TimelineCell<R>> shown = new HashMap<>();
        for (int i = placed.first(); i <= placed.last(); i++) {
            TimelineCell<R> cell = measured.cell(i);
            cell.resizeRelocate(0, placed.top(i), getWidth(), measured.height(i));
            cell.setVisible(true);
            cell.setCurrent(key.apply(rows.get(i)).equals(currentKey));
            shown.put(key.apply(rows.get(i)), cell);
        }
        spareAllBut(shown);
        held.hold(placed, rows, key);
        anchor = following && below <= 0.5 ? new Anchor.End() : new Anchor.Eye(held.index(), held.y());
        publish(TimelineWindow.of(placed, rows, getHeight()));
        atEnd.set(below <= NEAR_END);
    }

    private void publish(TimelineWindow<R> next) {
        bar.show(next, rows.size());
        window.set(next);
    }

    /** The rows wrap elsewhere now, although they are as wide as before. */
    private void measureAnew() {
        cells.values().forEach(TimelineCell::requestLayout);
        spare.forEach(TimelineCell::requestLayout);
    }

    private void spareAllBut(Map<Object, TimelineCell<R>> shown) {
        List<TimelineCell<R>> leaving = new ArrayList<>(cells.values());
        leaving.removeAll(shown.values());
        for (TimelineCell<R> cell : leaving) {
            cell.setVisible(false);
            spare.push(cell);
        }
        cells.clear();
        cells.putAll(shown);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> rows.size();
            case ITEM_AT_INDEX -> cellOf(rows.get((Integer) parameters[0]));
            case FOCUS_ITEM -> currentKey == null ? null : cells.get(currentKey);
            case VERTICAL_SCROLLBAR -> bar;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /** Heights by way of cells: a row is measured in the cell that will show it. */
    private final class Measured implements RowPlacement.Rows {

        @Override
        public int count() {
            return rows.size();
        }

        @Override
        public double height(int index) {
            return cell(index).heightFor(getWidth());
        }

        @Override
        public double eye(int index) {
            height(index);
            return cell(index).eye();
        }

        TimelineCell<R> cell(int index) {
            R row = rows.get(index);
            TimelineCell<R> cell = cells.computeIfAbsent(key.apply(row), k -> spareOrNew());
            cell.bind(row);
            return cell;
        }

        private TimelineCell<R> spareOrNew() {
            TimelineCell<R> cell = spare.poll();
            if (cell == null) {
                cell = newCell.get();
                getChildren().addFirst(cell);
            }
            return cell;
        }
    }
}
