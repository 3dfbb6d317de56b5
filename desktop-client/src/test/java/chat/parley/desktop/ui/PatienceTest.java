package chat.parley.desktop.ui;

import java.time.Duration;
import javafx.beans.property.SimpleBooleanProperty;

import chat.parley.desktop.testing.HandTimer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PatienceTest {

    private final HandTimer timer = new HandTimer();
    private final SimpleBooleanProperty loading = new SimpleBooleanProperty(true);
    private final Patience patience = new Patience(loading, timer::after);

    @Test
    void whatIsThereWithinAMomentShowsNothingBefore() {
        pass(199);
        loading.set(false);
        pass(1000);

        assertThat(shown()).isFalse();
    }

    @Test
    void whatTakesLongerIsStoodForUntilItIsThere() {
        pass(200);
        assertThat(shown()).isTrue();
        pass(5000);
        assertThat(shown()).isTrue();
        loading.set(false);
        assertThat(shown()).isFalse();
    }

    @Test
    void whatIsShownStaysLongEnoughToBeSeen() {
        pass(201);
        loading.set(false);
        pass(298);
        assertThat(shown()).isTrue();
        pass(1);
        assertThat(shown()).isFalse();
    }

    @Test
    void aSecondLoadingBeginsItsWaitAnew() {
        pass(150);
        loading.set(false);
        loading.set(true);
        pass(199);
        assertThat(shown()).isFalse();
        pass(1);
        assertThat(shown()).isTrue();
    }

    @Test
    void onceClosedNothingComesAnyMore() {
        patience.close();
        pass(1000);

        assertThat(shown()).isFalse();
    }

    private boolean shown() {
        return patience.shown().get();
    }

    private void pass(long millis) {
        timer.pass(Duration.ofMillis(millis));
    }
}
