package chat.parley.desktop.ui;

import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ZoomTest {

    private final StackPane content = new StackPane();
    private final Zoom zoom = new Zoom(content);

    @Test
    void theContentFillsTheWindowHoweverLargeItShows() {
        zoom.resize(1200, 900);
        for (int i = 0; i < 9; i++) {
            zoom.larger();
            zoom.layout();
            assertThat(content.getWidth() * zoom.factor().get()).isBetween(1199.9, 1200.1);
            assertThat(content.getBoundsInParent().getHeight()).isBetween(899.9, 900.1);
        }
        assertThat(zoom.factor().get()).isEqualTo(20 / 14.0);
    }

    @Test
    void itHasTwoEndsAndAPlainMiddle() {
        for (int i = 0; i < 9; i++) {
            zoom.smaller();
        }
        assertThat(zoom.factor().get()).isEqualTo(12 / 14.0);
        zoom.plain();
        assertThat(zoom.factor().get()).isEqualTo(1);
    }

    @Test
    void whatAnOldOrForeignFileSaysBecomesTheNearestStep() {
        zoom.set(1.35);
        assertThat(zoom.factor().get()).as("of an earlier version").isEqualTo(18 / 14.0);
        zoom.set(-7);
        assertThat(zoom.factor().get()).isEqualTo(12 / 14.0);
        zoom.set(Double.NaN);
        assertThat(zoom.factor().get()).isBetween(12 / 14.0, 20 / 14.0);
    }
}
