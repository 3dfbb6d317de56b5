package chat.parley.desktop.room;

import java.time.Duration;
import javafx.beans.property.SimpleBooleanProperty;

import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.ui.FxToolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static chat.parley.desktop.room.RoomInWindow.onFx;
import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(FxToolkit.class)
class RefreshLineTest {

    private final HandTimer timer = new HandTimer();
    private final SimpleBooleanProperty refreshing = new SimpleBooleanProperty();

    @Test
    void itShowsOnlyWhatTakesLongerThanAMoment() {
        RefreshLine line = onFx(() -> new RefreshLine(refreshing, timer));
        refresh(true, 100);
        refresh(false, 1_000);
        assertThat(line.isVisible()).isFalse();

        refresh(true, 250);
        assertThat(line.isVisible()).isTrue();
        refresh(false, 1_000);
        assertThat(line.isVisible()).isFalse();
        onFx(() -> {
            line.close();
            return null;
        });
    }

    private void refresh(boolean now, int millis) {
        onFx(() -> {
            refreshing.set(now);
            timer.pass(Duration.ofMillis(millis));
            return null;
        });
    }
}
