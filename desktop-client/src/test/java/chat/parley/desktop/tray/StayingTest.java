package chat.parley.desktop.tray;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import chat.parley.desktop.testing.FakeTray;
import chat.parley.desktop.testing.HandTimer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StayingTest {

    private final HandTimer timer = new HandTimer();
    private final FakeTray tray = new FakeTray();
    private final BooleanProperty wanted = new SimpleBooleanProperty(true);
    private final Screen screen = new Screen();
    private final List<String> told = new ArrayList<>();
    private final Staying staying = new Staying(tray, wanted, screen, timer, () -> told.add("gone"));

    /** Where the window is. */
    private final class Screen implements Staying.Window {

        private String place = "front";
        private Instant lastInFront = Instant.MAX;

        @Override
        public Instant lastInFront() {
            return lastInFront;
        }

        @Override
        public void hide() {
            place = "tray";
        }

        @Override
        public void toFront() {
            place = "front";
            staying.isBack();
        }

        @Override
        public void toBackground() {
            place = "background";
            staying.isBack();
        }
    }

    @Test
    void theWindowGoesIntoTheTrayOnlyIfThatIsWantedAndThereIsOne() {
        wanted.set(false);
        assertThat(staying.stays()).isFalse();
        wanted.set(true);
        tray.able.set(false);
        assertThat(staying.stays()).isFalse();
        assertThat(screen.place).isEqualTo("front");
        assertThat(told).isEmpty();
        tray.able.set(true);
        assertThat(staying.stays()).isTrue();
        assertThat(screen.place).isEqualTo("tray");
        assertThat(told).containsExactly("gone");
    }

    @Test
    void aClickBringsItBackAndAnotherPutsItAway() {
        staying.stays();
        staying.clicked();
        assertThat(screen.place).isEqualTo("front");
        staying.clicked();
        assertThat(screen.place).isEqualTo("tray");
        assertThat(told).as("whoever clicks on the icon knows where it is").containsExactly("gone");
    }

    @Test
    void aClickOnTheIconMayTakeTheFocusFirst() {
        screen.lastInFront = timer.now();
        timer.pass(Staying.CLICK);
        staying.clicked();
        assertThat(screen.place).isEqualTo("tray");
        staying.clicked();
        timer.pass(Duration.ofMillis(1));
        screen.place = "behind others";
        staying.clicked();
        assertThat(screen.place).isEqualTo("front");
    }

    @Test
    void aClickFromWhoShowsNothingNeverHidesTheWindow() {
        tray.able.set(false);
        staying.clicked();
        assertThat(screen.place).isEqualTo("front");
    }

    @Test
    void itComesBackByItselfIfNobodyShowsTheIconAnyMore() {
        staying.stays();
        tray.able.set(false);
        assertThat(screen.place).as("a panel may start anew").isEqualTo("tray");
        timer.pass(Staying.PATIENCE);
        assertThat(screen.place).isEqualTo("background");
        assertThat(staying.isAway()).isFalse();
        tray.able.set(true);
        assertThat(screen.place).as("it does not go again by itself").isEqualTo("background");
    }

    @Test
    void aPanelThatComesAgainInTimeChangesNothing() {
        staying.stays();
        tray.able.set(false);
        timer.pass(Staying.PATIENCE.minusMillis(1));
        tray.able.set(true);
        timer.pass(Staying.PATIENCE.multipliedBy(2));
        assertThat(screen.place).isEqualTo("tray");
    }

    @Test
    void whatStartsInTheBackgroundWaitsForAPanelAndNotForEver() {
        tray.able.set(false);
        assertThat(staying.startsAway()).isTrue();
        timer.pass(Staying.START.minusMillis(1));
        assertThat(staying.isAway()).isTrue();
        timer.pass(Duration.ofMillis(1));
        assertThat(screen.place).isEqualTo("background");
        wanted.set(false);
        assertThat(staying.startsAway()).isFalse();
    }

    @Test
    void anAppThatEndsLeavesTheWindowWhereItIs() {
        staying.stays();
        tray.able.set(false);
        staying.close();
        tray.able.set(true);
        tray.able.set(false);
        timer.pass(Staying.PATIENCE.multipliedBy(2));
        assertThat(screen.place).isEqualTo("tray");
    }

    @Test
    void whoeverOpensItFromElsewhereIsNotDisturbedLater() {
        staying.stays();
        tray.able.set(false);
        screen.toFront();
        timer.pass(Staying.PATIENCE);
        assertThat(screen.place).isEqualTo("front");
    }
}
