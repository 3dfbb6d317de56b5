package chat.parley.desktop.signin;

import java.io.IOException;
import java.time.Duration;
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
import chat.parley.desktop.testing.FakeSignIn;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Fxml;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Snapshots;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Theme;
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
        model.create(false);
        model.submit();
        signIn.answer.completeExceptionally(refused(401));
        Snapshots.draw("01-sign-in-wrong", 1280, 800, () -> screen(Language.BULGARIAN));
        signIn.look = CompletableFuture.failedFuture(new ApiFailure.Unreachable(new IOException()));
        model.server().set("chat.vitoshabike.example");
        timer.pass(Duration.ofSeconds(1));
        Snapshots.draw("01-sign-in-no-server", 1280, 800, () -> screen(Language.ENGLISH));
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
        return Fxml.load(new SignInView(model, its, Optional.of(() -> {})), its);
    }

    private void show() {
        robot.interact(() -> {
            var shown = new Stage();
            stage = shown;
            shown.setScene(new Scene(
                    Fxml.load(new SignInView(model, texts, Optional.of(hosted::incrementAndGet)), texts), 960, 800));
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
