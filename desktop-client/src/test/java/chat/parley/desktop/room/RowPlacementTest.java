package chat.parley.desktop.room;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RowPlacementTest {

    private static final double VIEWPORT = 100;

    @Test
    void theEndStandsAtTheBottom() {
        RowPlacement placed = RowPlacement.of(rows(30, 50, 70), VIEWPORT, new Anchor.End());

        assertThat(placed.bottom(2)).isEqualTo(VIEWPORT);
        assertThat(placed.first()).isEqualTo(1);
        assertThat(placed.top(1)).isEqualTo(-20);
        assertThat(placed.below(48)).isZero();
    }

    @Test
    void rowsThatDoNotFillTheViewportLieAtItsBottom() {
        for (Anchor anchor : new Anchor[]{new Anchor.End(), new Anchor.Top(0, 0), new Anchor.Eye(1, 300)}) {
            RowPlacement placed = RowPlacement.of(rows(30, 20), VIEWPORT, anchor);

            assertThat(placed.top(0)).as("%s", anchor).isEqualTo(50);
            assertThat(placed.bottom(1)).isEqualTo(VIEWPORT);
        }
    }

    @Test
    void theFirstRowNeverLeavesAGapAboveItself() {
        RowPlacement placed = RowPlacement.of(rows(60, 60, 60), VIEWPORT, new Anchor.Top(0, 0.5));

        assertThat(placed.top(0)).isZero();
        assertThat(placed.last()).isEqualTo(1);
    }

    @Test
    void aRowMayBeginAThirdFromTheTop() {
        RowPlacement placed = RowPlacement.of(rows(60, 60, 60, 60), VIEWPORT, new Anchor.Top(2, 1 / 3.0));

        assertThat(placed.top(2)).isEqualTo(33);
        assertThat(placed.first()).isEqualTo(1);
        assertThat(placed.last()).isEqualTo(3);
    }

    @Test
    void theEyeLineIsHeldWhateverTheRowHasAboveIt() {
        RowPlacement.Rows withHeading = rows(60, 60, 60, 60, 60);

        RowPlacement placed = RowPlacement.of(withHeading, VIEWPORT, new Anchor.Eye(2, 40));

        assertThat(placed.eyeLine(2)).isEqualTo(40);
        assertThat(placed.top(2)).isEqualTo(40 - withHeading.eye(2));
    }

    @Test
    void anAnchorBeyondTheLastRowMeansTheLastRow() {
        RowPlacement placed = RowPlacement.of(rows(60, 60, 60), VIEWPORT, new Anchor.Top(9, 0));

        assertThat(placed.last()).isEqualTo(2);
        assertThat(placed.bottom(2)).isEqualTo(VIEWPORT);
    }

    @Test
    void aRowHigherThanTheViewportIsPlacedAlone() {
        RowPlacement placed = RowPlacement.of(rows(60, 900, 60), VIEWPORT, new Anchor.Inside(1, 0.5));

        assertThat(placed.first()).isEqualTo(1);
        assertThat(placed.last()).isEqualTo(1);
        assertThat(placed.top(1)).isEqualTo(-450);
        assertThat(placed.eyeRow()).isEqualTo(1);
    }

    @Test
    void whatLiesBelowIsCountedAcrossRows() {
        RowPlacement placed = RowPlacement.of(rows(60, 60, 10, 10, 10), VIEWPORT, new Anchor.Top(0, 0));

        assertThat(placed.below(48)).isEqualTo(50);
        assertThat(placed.below(25)).isEqualTo(30);
    }

    @Test
    void onlyRowsNearTheViewportAreMeasured() {
        int[] measured = {0};
        RowPlacement.Rows many = new RowPlacement.Rows() {
            @Override
            public int count() {
                return 100_000;
            }

            @Override
            public double height(int index) {
                measured[0]++;
                return 20;
            }

            @Override
            public double eye(int index) {
                return 0;
            }
        };

        RowPlacement.of(many, VIEWPORT, new Anchor.Eye(50_000, 10));

        assertThat(measured[0]).isLessThan(100);
    }

    private static RowPlacement.Rows rows(double... heights) {
        return new RowPlacement.Rows() {
            @Override
            public int count() {
                return heights.length;
            }

            @Override
            public double height(int index) {
                return heights[index];
            }

            @Override
            public double eye(int index) {
                return 12;
            }
        };
    }
}
