package chat.parley.desktop.signin;

import java.time.Duration;
import javafx.scene.Parent;

import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Fxml;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Snapshots;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkit.class)
class SignInViewTest {

    private final FakeSignIn signIn = new FakeSignIn();
    private final HandTimer timer = new HandTimer();
    private final SignInViewModel model = new SignInViewModel(signIn, timer, _ -> {});

    @Test
    void theScreenLooksAsDrawn() {
        Snapshots.draw("01-sign-in", 1280, 800, () -> screen(Language.ENGLISH));
        Snapshots.draw("01-sign-in-bulgarian", 1280, 800, () -> screen(Language.BULGARIAN));
        Snapshots.draw("01-sign-in-narrow", 480, 800, () -> screen(Language.ENGLISH));
        FxToolkit.show(Theme.Choice.DARK);
        Snapshots.draw("01-sign-in-dark", 1280, 800, () -> screen(Language.ENGLISH));
        FxToolkit.show(Theme.Choice.LIGHT);
        model.create(true);
        Snapshots.draw("01-create-account", 1280, 800, () -> screen(Language.ENGLISH));
    }

    private Parent screen(Language language) {
        model.server().set("chat.vitoshabikes.example");
        timer.pass(Duration.ofSeconds(1));
        signIn.look.complete(FakeSignIn.vitosha("chat.vitoshabikes.example"));
        model.name().set("elena.marinova@vitoshabikes.example");
        model.password().set("secret words");
        return Fxml.load(new SignInView(model, new Texts(language), () -> {}), new Texts(language));
    }
}
