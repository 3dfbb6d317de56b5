package chat.parley.desktop.administration;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import chat.parley.desktop.backend.AdminApi.Range;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.FakeAdministration;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.ActivityAnswer;
import chat.parley.model.BackupView;
import chat.parley.model.OverviewView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class OverviewViewModelTest {

    private final HandTimer timer = new HandTimer();
    private final SampleServer server = SampleServer.ofAdmin("u-elena", "Elena", "Marinova");
    private final FakeAdministration office = server.administration;
    private Chat chat;
    private OverviewViewModel model;

    @BeforeEach
    void signIn() {
        office.overview = new OverviewView("Vitosha Bikes", "0.1.0", SampleServer.NINE, SampleServer.NINE,
                List.of(new OverviewView.Part("database", "UP")), 163, 148, 171, 2431, 2170, 38.0, 90.0, 3, 240,
                new OverviewView.Storage(1000, 700, 200, 50, 10), null, null);
        office.activity = new ActivityAnswer(true, SampleServer.NINE, 60, Arrays.asList(30L, null, 60L, 0L, 1L));
        chat = SampleChat.open(server.me(), server, timer, Outbox.inMemory());
        model = new OverviewViewModel(chat, timer);
    }

    private long asked(String what) {
        return office.asked.stream().filter(each -> each.startsWith(what)).count();
    }

    @Test
    void theServerIsAskedEveryFiveSecondsWhileSomebodyLooks() {
        model.enter();
        timer.pass(Duration.ofSeconds(61));
        assertThat(asked("overview")).isEqualTo(13);
        assertThat(asked("activity day")).as("a curve is asked for less often").isEqualTo(3);
        assertThat(asked("rooms 0 MESSAGES down")).as("and the largest rooms even less").isEqualTo(2);
        model.leave();
        timer.pass(Duration.ofMinutes(5));
        assertThat(asked("overview")).isEqualTo(13);
    }

    @Test
    void whatIsToBeSeenToFirstIsSaidFirst() {
        assertThat(worst(Duration.ofDays(14), "UP", "UP").good()).isTrue();
        assertThat(worst(Duration.ofDays(9).plusHours(3), "UP", "UP"))
                .returns("The certificate expires in 9 days. Renew it now.", HealthCheck::trouble)
                .returns(Section.SETTINGS, HealthCheck::page);
        assertThat(worst(Duration.ofHours(3), "UP", "UP").trouble()).isEqualTo(
                "The certificate expires today. Renew it now.");
        assertThat(worst(Duration.ofDays(9), "UP", "DOWN").trouble()).startsWith("Disk: does not work.");
        assertThat(worst(Duration.ofDays(9), "DEGRADED", "UP").trouble()).startsWith("Database: works, but");
        assertThat(worst(Duration.ZERO, "DEGRADED", "DEGRADED").trouble()).startsWith("The certificate has expired");
    }

    private static HealthCheck worst(Duration certificate, String database, String disk) {
        return HealthCheck.worst(HealthCheck.of(new OverviewView("Vitosha Bikes", "0.1.0", SampleServer.NINE,
                SampleServer.NINE, List.of(new OverviewView.Part("database", database),
                        new OverviewView.Part("disk", disk)),
                1, 1, 1, 0, 0, null, null, 0, 0, new OverviewView.Storage(1000, 700, 200, 50, 10), null,
                SampleServer.NINE.plus(certificate)), new Texts(Language.ENGLISH)));
    }

    @Test
    void figuresAreStaleAfterTenSecondsWithoutAnAnswer() {
        model.enter();
        timer.pass(Duration.ofSeconds(4));
        office.up = false;
        timer.pass(Duration.ofMillis(5_999));
        assertThat(model.stale().get()).isFalse();
        timer.pass(Duration.ofMillis(1));
        assertThat(model.stale().get()).isTrue();
        assertThat(model.now().get()).as("what was known stays").isNotNull();
        office.up = true;
        timer.pass(Duration.ofSeconds(5));
        assertThat(model.stale().get()).isFalse();
    }

    @Test
    void aServerThatNeverAnsweredIsAskedOnAndNothingIsMadeUp() {
        office.up = false;
        model.enter();
        assertThat(model.stale().get()).isTrue();
        assertThat(model.now().get()).isNull();
        office.up = true;
        timer.pass(Duration.ofSeconds(5));
        assertThat(model.now().get()).isNotNull();
        assertThat(model.stale().get()).isFalse();
    }

    @Test
    void aRangeIsAskedForWhenItIsChosen() {
        model.enter();
        model.range().set(Range.WEEK);
        assertThat(office.asked).endsWith("activity week");
        assertThat(model.curve().get()).isNotNull();
    }

    @Test
    void aBackupRunsFromThenOnOnceThePasswordIsGiven() {
        model.enter();
        office.wantsPassword = true;
        var begun = model.backUp();
        assertThat(begun).isNotDone();
        assertThat(model.backup().get()).isNull();
        chat.administration().check().confirm(FakeAdministration.PASSWORD);
        assertThat(begun).isCompleted();
        assertThat(model.backup().get()).extracting(BackupView::state).isEqualTo("running");
    }

    @Test
    void aCurveIsOfWholeStepsAndHasAGapWhereNobodyCounted() {
        Curve curve = Curve.of(office.activity(Range.HOUR));
        assertThat(curve.perSecond()).containsExactly(0.5, null, 1.0, 0.0);
        assertThat(curve.peak()).hasValue(2);
        assertThat(curve.latest()).hasValue(3);
        assertThat(curve.at(2)).isEqualTo(SampleServer.NINE.plusSeconds(150));

        var path = new CurvePath(curve, 1.5, 10, 0, 300, 150);
        Path line = new Path();
        path.draw(line, new Path());
        assertThat(line.getElements().stream().filter(MoveTo.class::isInstance)).as("two pieces").hasSize(2);
        assertThat(path.y(1.0)).isCloseTo(50, within(1e-9));
        assertThat(path.step(path.x(2))).isEqualTo(2);
        assertThat(path.step(-500)).isZero();
        assertThat(path.step(5_000)).isEqualTo(3);
    }

    @Test
    void theScaleIsRoundAndAboveEverything() {
        assertThat(Scale.above(0.76).top()).isEqualTo(0.9, within(1e-9));
        assertThat(Scale.above(0).top()).isPositive();
        for (double most : new double[]{0.001, 0.09, 1, 2.9, 3, 7, 99, 1234}) {
            assertThat(Scale.above(most).top()).isBetween(most * 0.999, Math.max(0.03, most * 2.01));
        }
    }

    @Test
    void whatIsNotTheServersOwnIsShownAsSuch() {
        assertThat(StorageCard.parts(office.overview().storage())).extracting(StorageCard.Part::bytes)
                .containsExactly(200L, 50L, 10L, 40L, 700L);
    }
}
