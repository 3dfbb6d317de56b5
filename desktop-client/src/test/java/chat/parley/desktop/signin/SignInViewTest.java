package chat.parley.desktop.signin;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.Fingerprint;
import chat.parley.desktop.backend.ServerAddress;
import chat.parley.desktop.backend.ServerCertificate;
import chat.parley.desktop.backend.ServerCertificate.Doubt;
import chat.parley.desktop.model.InvitationLink;
import chat.parley.desktop.testing.FakeSignIn;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Fxml;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Snapshots;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Theme;
import chat.parley.desktop.ui.Times;
import chat.parley.model.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(FxToolkit.class)
class SignInViewTest {

    private static final String SERVER = "chat.vitoshabikes.example";

    private final FakeSignIn signIn = new FakeSignIn();
    private final HandTimer timer = new HandTimer();
    private final Texts texts = new Texts(Language.ENGLISH);
    private final AtomicInteger hosted = new AtomicInteger();
    private final List<ServerCertificate> asked = new ArrayList<>();
    private final FxRobot robot = new FxRobot();
    private final SignInViewModel model = new SignInViewModel(signIn, timer, _ -> {});
    private @Nullable Stage stage;

    @AfterEach
    void closeTheWindow() {
        Stage shown = stage;
        if (shown != null) {
            robot.interact(shown::close);
        }
    }

    @Test
    void aWrongPasswordIsSaidInTheLanguageOfTheMomentAndTheFocusGoesToIt() {
        show();
        robot.clickOn("#server").write("localhost");
        robot.interact(() -> {
            timer.pass(Duration.ofSeconds(1));
            signIn.look.complete(FakeSignIn.vitosha("localhost"));
        });
        assertThat(label("#hintName")).isEqualTo("Vitosha Bikes");
        robot.clickOn("#name").write("elena").type(KeyCode.TAB).type(KeyCode.TAB);
        robot.clickOn("#password").write("not this one").type(KeyCode.ENTER);
        assertThat(signIn.tries).containsExactly("elena/not this one@localhost kept");
        robot.interact(() -> signIn.answer.completeExceptionally(refused(401)));
        assertThat(label("#noticeWords")).isEqualTo("The name or the password is not right.");
        assertThat(focused().getId()).isEqualTo("password");
        robot.interact(() -> texts.language().set(Language.BULGARIAN));
        assertThat(label("#noticeWords")).isEqualTo("Името или паролата не са верни.");
        assertThat(robot.lookup("#submit").queryAs(Button.class).getText()).isEqualTo("Вход");
    }

    @Test
    void tabGoesThroughTheScreenInReadingOrder() {
        show();
        robot.clickOn("#server");
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            order.add(String.valueOf(focused().getId()));
            robot.type(KeyCode.TAB);
        }
        assertThat(order).containsExactly("server", "name", "forgot", "password", "eye", "keep", "submit", "change");
    }

    @Test
    void theArrowListsTheServersOneHasUsed() {
        signIn.remembered.add(ServerAddress.parse("chat.vitoshabikes.example"));
        show();
        robot.clickOn(".remembered");
        robot.clickOn("chat.vitoshabikes.example");
        assertThat(model.server().get()).isEqualTo("chat.vitoshabikes.example");
        assertThat(signIn.looks).as("at once").contains("chat.vitoshabikes.example");
    }

    @Test
    void theEyeShowsThePasswordAndHidesItAgain() {
        show();
        robot.clickOn("#password").write("secret words");
        robot.clickOn("#eye");
        TextField shown = robot.lookup("#shownPassword").queryAs(TextField.class);
        assertThat(shown.isVisible()).isTrue();
        assertThat(shown.getText()).isEqualTo("secret words");
        robot.clickOn("#eye");
        assertThat(shown.isVisible()).isFalse();
    }

    @Test
    void anAccountIsMadeOnTheSamePage() {
        show();
        robot.interact(() -> {
            model.server().set(SERVER);
            timer.pass(Duration.ofSeconds(1));
            signIn.look.complete(FakeSignIn.vitosha(SERVER));
        });
        robot.clickOn("#change").write("Елена").type(KeyCode.TAB).write("Маринова").type(KeyCode.TAB).write("elena");
        robot.clickOn("#password").write("two green frames");
        assertThat(label("#strengthWords")).isEqualTo("Strong");
        robot.clickOn("#submit");
        assertThat(signIn.accounts).singleElement()
                .satisfies(account -> assertThat(account.firstName()).isEqualTo("Елена"));
    }

    @Test
    void aPrivateCertificateIsShownWhenAskedForAndAChangedOneAtOnce() {
        show();
        find(Doubt.UNKNOWN_ISSUER, null);
        assertThat(label("#hintWords")).isEqualTo("The certificate of this server is not known here.");
        assertThat(asked).isEmpty();
        robot.clickOn("#look");
        assertThat(asked).hasSize(1);
        find(Doubt.CHANGED, new Fingerprint("cd".repeat(32)));
        assertThat(asked).hasSize(2);
        robot.interact(() -> {
            signIn.look = new CompletableFuture<>();
            model.trust(asked.getLast());
            signIn.look.complete(FakeSignIn.vitosha(SERVER));
        });
        assertThat(signIn.trusted).containsExactly(asked.getLast());
        assertThat(label("#hintName")).isEqualTo("Vitosha Bikes");
    }

    private void find(Doubt doubt, @Nullable Fingerprint before) {
        robot.interact(() -> {
            signIn.look = new CompletableFuture<>();
            model.server().set("");
            model.server().set(SERVER);
            timer.pass(Duration.ofSeconds(1));
            signIn.look.completeExceptionally(
                    new ApiFailure.Untrusted(certificate(doubt, before), new IOException("handshake")));
        });
    }

    private static ServerCertificate certificate(Doubt doubt, @Nullable Fingerprint before) {
        return new ServerCertificate(SERVER + ":443", new Fingerprint("3f".repeat(32)), doubt, SERVER,
                Instant.parse("2027-06-01T12:00:00Z"), before);
    }

    @Test
    void theHostCardOpensWhatItSays() {
        show();
        robot.interact(() -> robot.lookup(".card").queryAs(Button.class).fire());
        assertThat(hosted).hasValue(1);
    }

    @Test
    void theScreenLooksAsDrawn() {
        filledIn();
        Snapshots.draw("01-sign-in", 1280, 800, () -> screen(Language.ENGLISH));
        Snapshots.draw("01-sign-in-bulgarian", 1280, 800, () -> screen(Language.BULGARIAN));
        Snapshots.draw("01-sign-in-narrow", 480, 800, () -> screen(Language.ENGLISH));
        FxToolkit.show(Theme.Choice.DARK);
        Snapshots.draw("01-sign-in-dark", 1280, 800, () -> screen(Language.ENGLISH));
        FxToolkit.show(Theme.Choice.LIGHT);
        model.create(true);
        Snapshots.draw("01-create-account", 1280, 800, () -> screen(Language.ENGLISH));
        model.invited(InvitationLink.in("parley://" + SERVER + "/invitation/7K3QF-9D2MX-B4T8W-HN5ZR").orElseThrow());
        Snapshots.draw("01-create-account-invited", 1280, 800, () -> screen(Language.BULGARIAN));
        model.create(false);
        model.submit();
        signIn.answer.completeExceptionally(refused(401));
        Snapshots.draw("01-sign-in-wrong", 1280, 800, () -> screen(Language.BULGARIAN));
        signIn.look = CompletableFuture.failedFuture(new ApiFailure.Unreachable(new IOException()));
        model.server().set("chat.vitoshabike.example");
        timer.pass(Duration.ofSeconds(1));
        Snapshots.draw("01-sign-in-no-server", 1280, 800, () -> screen(Language.ENGLISH));
    }

    @Test
    void picturesOfCertificates() {
        Fingerprint before = new Fingerprint("cd".repeat(32));
        signIn.look = CompletableFuture
                .failedFuture(new ApiFailure.Untrusted(certificate(Doubt.UNKNOWN_ISSUER, null), new IOException()));
        model.server().set(SERVER);
        timer.pass(Duration.ofSeconds(1));
        Snapshots.draw("01-sign-in-certificate", 1280, 800, () -> screen(Language.ENGLISH));
        Snapshots.draw("01-certificate-unknown", 1280, 800,
                () -> dialog(certificate(Doubt.UNKNOWN_ISSUER, null), Language.ENGLISH));
        Snapshots.draw("01-certificate-out-of-date", 480, 800,
                () -> dialog(certificate(Doubt.OUT_OF_DATE, null), Language.ENGLISH));
        FxToolkit.show(Theme.Choice.DARK);
        Snapshots.draw("01-certificate-changed-dark", 1280, 800,
                () -> dialog(certificate(Doubt.CHANGED, before), Language.BULGARIAN));
        FxToolkit.show(Theme.Choice.LIGHT);
    }

    private Parent dialog(ServerCertificate certificate, Language language) {
        var its = new Texts(language);
        var layers = new Layers();
        layers.show(screen(language));
        CertificateDialog.ask(certificate, layers, its, new Times(its, Clock.systemUTC()), () -> {});
        return layers;
    }

    private void filledIn() {
        model.server().set(SERVER);
        timer.pass(Duration.ofSeconds(1));
        signIn.look.complete(FakeSignIn.vitosha(SERVER));
        model.name().set("elena.marinova@vitoshabikes.example");
        model.password().set("secret words");
    }

    private Parent screen(Language language) {
        var its = new Texts(language);
        return Fxml.load(
                new SignInView(model, its, new SignInView.Ways(Optional.of(() -> {}), Optional.empty()), _ -> {}), its);
    }

    private void show() {
        robot.interact(() -> {
            var shown = new Stage();
            stage = shown;
            shown.setScene(new Scene(
                    Fxml.load(new SignInView(model, texts,
                            new SignInView.Ways(Optional.of(hosted::incrementAndGet), Optional.empty()), asked::add),
                            texts),
                    960, 800));
            shown.show();
            shown.requestFocus();
        });
    }

    private Node focused() {
        return Objects.requireNonNull(stage).getScene().getFocusOwner();
    }

    private String label(String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static ApiFailure.Refused refused(int status) {
        return new ApiFailure.Refused(new Problem("/problems/wrong-password", "No", status, "No.", false, "No.", null),
                null);
    }
}
