package chat.parley.desktop.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** The binding rules of scrolling, in pixels, with rows whose heights depend on their width as wrapped text does. */
class TimelineViewTest {

    /** A row with {@code heading} pixels above its bubble, and as many lines as {@code letters} need. */
    record Row(int id, double heading, int letters, String state) {

        Row(int id, double heading, int letters) {
            this(id, heading, letters, "sent");
        }

        Row read() {
            return new Row(id, heading, letters, "read");
        }
    }

    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final StackPane root = new StackPane();
    private final TimelineView<Row> timeline = onFx(() -> new TimelineView<>(rows, Row::id, RowCell::new));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        onFx(() -> {
            rows.setAll(messages(1000, 200));
            root.getChildren().add(timeline);
            new Scene(root, 500, 600);
            layout(500, 600);
            return timeline;
        });
    }

    @Test
    void opensAtTheEnd() {
        onFx(() -> {
            assertThat(timeline.atEndProperty().get()).isTrue();
            assertThat(window().last()).isEqualTo(199);
            assertThat(window().bottom(199)).isEqualTo(600);
            return null;
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingInViewMovesWhenHistoryIsLoadedAbove(long seed) {
        readSomewhere(seed);
        Map<Integer, Double> before = eyeLines();

        change(() -> {
            // What was first had a day and a name above it; with an older neighbour it no longer has.
            Row first = rows.getFirst();
            rows.set(0, new Row(first.id(), 0, first.letters()));
            rows.addAll(0, messages(100, 50));
        });

        assertThat(eyeLines()).isEqualTo(before);
    }

    @Test
    void theFirstRowInViewLosesItsHeadingWithoutItsBubbleMoving() {
        onFx(() -> {
            timeline.showAt(0, 0);
            return null;
        });
        double before = eyeLine(rows.getFirst().id());

        change(() -> {
            Row first = rows.getFirst();
            rows.set(0, new Row(first.id(), 0, first.letters()));
            rows.addAll(0, messages(100, 50));
        });

        assertThat(eyeLines().get(1000)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void nothingInViewMovesWhenMessagesAreAppended(long seed) {
        readSomewhere(seed);
        Map<Integer, Double> before = eyeLines();

        change(() -> rows.addAll(messages(5000, 20)));

        assertThat(eyeLines()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void nothingInViewMovesWhenARowAboveItGrowsOrGoes(long seed) {
        readSomewhere(seed);
        Map<Integer, Double> before = eyeLines();

        change(() -> {
            int above = window().first() - 1;
            Row row = rows.get(above);
            rows.set(above, new Row(row.id(), row.heading(), row.letters() + 400));
            rows.remove(above - 1);
        });

        assertThat(eyeLines()).isEqualTo(before);
    }

    @Test
    void aRowCutByTheTopEdgeGrowsUpwards() {
        readSomewhere(31);
        onFx(() -> {
            int cut = window().first();
            timeline.scrollBy(window().bottom(cut) - 5);
            return null;
        });
        pulse();
        int cut = onFx(() -> window().first());
        Map<Integer, Double> before = eyeLines();
        before.remove(rows.get(cut).id());

        change(() -> {
            Row row = rows.get(cut);
            rows.set(cut, new Row(row.id(), row.heading(), row.letters() + 100));
        });

        assertThat(eyeLines()).containsAllEntriesOf(before);
    }

    @Test
    void aStateThatChangesInViewMovesNothingAndKeepsItsCell() {
        readSomewhere(41);
        Map<Integer, Double> before = eyeLines();
        int middle = onFx(() -> (window().first() + window().last()) / 2);
        TimelineCell<Row> cell = onFx(() -> timeline.cellOf(rows.get(middle)));

        change(() -> rows.set(middle, rows.get(middle).read()));

        assertThat(eyeLines()).isEqualTo(before);
        assertThat(onFx(() -> timeline.cellOf(rows.get(middle)))).isSameAs(cell);
    }

    @Test
    void theRowUnderTheEyeStaysWhenTheWindowIsResized() {
        readSomewhere(51);
        int eye = onFx(() -> firstEye());
        double before = eyeLine(rows.get(eye).id());

        for (double[] size : new double[][]{{320, 600}, {900, 600}, {900, 410}, {500, 900}, {500, 600}}) {
            onFx(() -> {
                layout(size[0], size[1]);
                return null;
            });
            assertThat(eyeLines().get(rows.get(eye).id())).as("%s x %s", size[0], size[1]).isEqualTo(before);
        }
    }

    @Test
    void theRowUnderTheEyeMayGoAndTheNextOneStays() {
        readSomewhere(61);
        int eye = onFx(() -> firstEye());
        int next = rows.get(eye + 1).id();
        double before = eyeLine(next);

        change(() -> rows.remove(eye));

        assertThat(eyeLines().get(next)).isEqualTo(before);
    }

    @Test
    void theEndIsFollowed() {
        for (int i = 0; i < 10; i++) {
            int next = 5000 + i;
            change(() -> rows.add(new Row(next, 24, 90)));
            assertThat(onFx(() -> window().bottom(rows.size() - 1))).isEqualTo(600);
        }
    }

    @Test
    void nearTheEndIsFollowedTooAndFartherIsNot() {
        scroll(-47);
        change(() -> rows.add(new Row(5000, 24, 90)));
        assertThat(onFx(() -> window().bottom(rows.size() - 1))).isEqualTo(600);

        scroll(-60);
        Map<Integer, Double> before = eyeLines();
        change(() -> rows.add(new Row(5001, 24, 90)));
        assertThat(eyeLines()).isEqualTo(before);
    }

    @Test
    void nearTheEndNothingMovesWhenAStateChanges() {
        scroll(-30);
        Map<Integer, Double> before = eyeLines();

        change(() -> rows.set(199, rows.get(199).read()));

        assertThat(eyeLines()).isEqualTo(before);
    }

    @Test
    void theEndStaysAtTheBottomWhenTheViewportShrinks() {
        onFx(() -> {
            layout(500, 480);
            return null;
        });

        assertThat(onFx(() -> window().bottom(199))).isEqualTo(480);
    }

    @Test
    void scrollingUpAndDownComesBackToTheSamePixel() {
        readSomewhere(71);
        Map<Integer, Double> before = eyeLines();
        for (int i = 0; i < 60; i++) {
            scroll(-37);
        }
        for (int i = 0; i < 60; i++) {
            scroll(37);
        }
        assertThat(eyeLines()).isEqualTo(before);
    }

    @Test
    void cellsAreUsedAgain() {
        int before = onFx(() -> timeline.getChildrenUnmodifiable().size());
        for (int i = 0; i < 300; i++) {
            scroll(-211);
        }
        assertThat(onFx(() -> window().first())).isZero();
        assertThat(onFx(() -> timeline.getChildrenUnmodifiable().size())).isLessThan(before + 15);
    }

    @Test
    void aRowIsRevealedByTheLeastMovement() {
        onFx(() -> {
            timeline.showAt(50, 0);
            int cut = window().last();
            timeline.reveal(cut);
            assertThat(window().bottom(cut)).isEqualTo(600);
            timeline.reveal(20);
            assertThat(window().top(20)).isZero();
            timeline.reveal(21);
            assertThat(window().top(20)).isZero();
            return null;
        });
    }

    private int firstEye() {
        return IntStream.rangeClosed(window().first(), window().last())
                .filter(i -> window().top(i) + rows.get(i).heading() >= 0).findFirst().orElseThrow();
    }

    private void readSomewhere(long seed) {
        RandomGenerator random = new java.util.Random(seed);
        onFx(() -> {
            timeline.showAt(20 + random.nextInt(120), 0);
            return null;
        });
        scroll(random.nextInt(-300, 300));
    }

    private void scroll(double pixels) {
        onFx(() -> {
            timeline.scrollBy(pixels);
            return null;
        });
        pulse();
    }

    private void change(Runnable change) {
        onFx(() -> {
            change.run();
            return null;
        });
        pulse();
    }

    private void pulse() {
        onFx(() -> {
            layout(root.getWidth(), root.getHeight());
            return null;
        });
    }

    private void layout(double width, double height) {
        root.resize(width, height);
        root.applyCss();
        root.layout();
    }

    private TimelineWindow<Row> window() {
        return timeline.windowProperty().get();
    }

    private double eyeLine(int id) {
        return requireNonNull(eyeLines().get(id));
    }

    /** Where the bubbles in view begin, by row. */
    private Map<Integer, Double> eyeLines() {
        return onFx(() -> {
            Map<Integer, Double> lines = new TreeMap<>();
            for (int i = window().first(); i <= window().last(); i++) {
                TimelineCell<Row> cell = requireNonNull(timeline.cellOf(rows.get(i)));
                lines.put(rows.get(i).id(), cell.getLayoutY() + cell.eye());
            }
            return lines;
        });
    }

    private static List<Row> messages(int firstId, int count) {
        RandomGenerator random = new java.util.Random(firstId);
        List<Row> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(new Row(firstId + i, i == 0 || random.nextInt(3) == 0 ? 24 : 0, random.nextInt(1, 400)));
        }
        return made;
    }

    private static <T> T onFx(Callable<T> call) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, call);
    }

    private static final class RowCell extends TimelineCell<Row> {

        @Override
        void show(Row row) {
            // Everything is in the height.
        }

        @Override
        double eye() {
            return row() == null ? 0 : row().heading();
        }

        @Override
        protected double computePrefHeight(double width) {
            Row row = row();
            return row == null ? 0 : row.heading() + 20 * Math.ceil(row.letters() * 7 / width);
        }
    }
}
