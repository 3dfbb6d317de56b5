package chat.parley.desktop.shell;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import chat.parley.desktop.model.ConnectionState;
import chat.parley.desktop.shell.BannerViewModel.Showing;
import chat.parley.desktop.testing.HandTimer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BannerViewModelTest {

    private final HandTimer timer = new HandTimer();
    private final AtomicInteger tries = new AtomicInteger();
    private final ObjectProperty<ConnectionState> connection = new SimpleObjectProperty<>(
            new ConnectionState.Connecting());
    private final BooleanProperty unkept = new SimpleBooleanProperty();
    private final BooleanProperty serverFull = new SimpleBooleanProperty();
    private final BannerViewModel banner = new BannerViewModel(connection, unkept, serverFull, timer,
            tries::incrementAndGet);

    @Test
    void whatWouldLoseMostIsSaidFirst() {
        online();
        serverFull.set(true);
        assertThat(banner.showing().get()).isEqualTo(Showing.FULL);
        away(15);
        timer.pass(Duration.ofSeconds(3));
        assertThat(banner.showing().get()).isEqualTo(Showing.OFFLINE);
        unkept.set(true);
        assertThat(banner.showing().get()).isEqualTo(Showing.UNKEPT);
        unkept.set(false);
        serverFull.set(false);
        assertThat(banner.showing().get()).isEqualTo(Showing.OFFLINE);
    }

    @Test
    void aShortInterruptionSaysNothing() {
        online();
        away(10);
        timer.pass(Duration.ofMillis(2_900));
        online();
        timer.pass(Duration.ofSeconds(10));
        assertThat(banner.showing().get()).isEqualTo(Showing.NOTHING);
    }

    @Test
    void afterThreeSecondsTheBannerCountsDownToTheNextTry() {
        online();
        away(15);
        timer.pass(Duration.ofSeconds(3));
        assertThat(banner.showing().get()).isEqualTo(Showing.OFFLINE);
        assertThat(banner.secondsToNextTry().get()).isEqualTo(12);
        timer.pass(Duration.ofSeconds(12));
        assertThat(banner.secondsToNextTry().get()).isZero();
    }

    @Test
    void aTryIsSaidAndItsFailureCountsDownAnew() {
        online();
        away(5);
        timer.pass(Duration.ofSeconds(5));
        connection.set(new ConnectionState.Connecting());
        assertThat(banner.showing().get()).isEqualTo(Showing.TRYING);
        away(20);
        assertThat(banner.showing().get()).isEqualTo(Showing.OFFLINE);
        assertThat(banner.secondsToNextTry().get()).isEqualTo(20);
    }

    @Test
    void beingBackShowsForTwoSecondsAndThenNothing() {
        away(5);
        timer.pass(Duration.ofSeconds(4));
        online();
        assertThat(banner.showing().get()).isEqualTo(Showing.RESTORED);
        timer.pass(Duration.ofSeconds(2));
        assertThat(banner.showing().get()).isEqualTo(Showing.NOTHING);
    }

    @Test
    void aServerThatIsAwayFromTheStartIsSaidToo() {
        timer.pass(Duration.ofSeconds(3));
        assertThat(banner.showing().get()).isEqualTo(Showing.TRYING);
    }

    @Test
    void beingLostAgainWhileJoyShowsIsSaidAfterPatience() {
        away(5);
        timer.pass(Duration.ofSeconds(4));
        online();
        away(5);
        assertThat(banner.showing().get()).isEqualTo(Showing.NOTHING);
        timer.pass(Duration.ofSeconds(3));
        assertThat(banner.showing().get()).isEqualTo(Showing.OFFLINE);
    }

    @Test
    void afterSigningOutThereIsNothingToSay() {
        away(5);
        timer.pass(Duration.ofSeconds(4));
        connection.set(new ConnectionState.SignedOut());
        timer.pass(Duration.ofSeconds(60));
        assertThat(banner.showing().get()).isEqualTo(Showing.NOTHING);
    }

    @Test
    void aCertificateThatIsNotTrustedStaysInTheBannerWhileTriesGoOn() {
        connection.set(new ConnectionState.Offline(timer.now().plusSeconds(10), ConnectionState.Why.DISTRUSTED));
        timer.pass(Duration.ofSeconds(4));
        assertThat(banner.showing().get()).isEqualTo(Showing.UNTRUSTED);
        connection.set(new ConnectionState.Connecting());
        assertThat(banner.showing().get()).isEqualTo(Showing.UNTRUSTED);
        online();
        assertThat(banner.showing().get()).isEqualTo(Showing.RESTORED);
    }

    @Test
    void aServerThatSaidGoodbyeIsSaidToRestartWhileTriesGoOn() {
        online();
        connection.set(new ConnectionState.Offline(timer.now().plusSeconds(1), ConnectionState.Why.RESTARTING));
        timer.pass(Duration.ofSeconds(1));
        connection.set(new ConnectionState.Connecting());
        timer.pass(Duration.ofSeconds(2));
        assertThat(banner.showing().get()).as("in the middle of a try").isEqualTo(Showing.RESTARTING);
        connection.set(new ConnectionState.Offline(timer.now().plusSeconds(2), ConnectionState.Why.RESTARTING));
        assertThat(banner.showing().get()).isEqualTo(Showing.RESTARTING);
        away(5);
        assertThat(banner.showing().get()).isEqualTo(Showing.OFFLINE);
        online();
        away(5);
        connection.set(new ConnectionState.Connecting());
        timer.pass(Duration.ofSeconds(3));
        assertThat(banner.showing().get()).as("that was another time").isEqualTo(Showing.TRYING);
    }

    @Test
    void tryNowAsksTheChat() {
        banner.tryNow();
        assertThat(tries).hasValue(1);
    }

    private void online() {
        connection.set(new ConnectionState.Online());
    }

    private void away(int seconds) {
        connection.set(new ConnectionState.Offline(timer.now().plusSeconds(seconds), ConnectionState.Why.AWAY));
    }
}
