package chat.parley.server.account;

import java.util.function.Supplier;

import chat.parley.model.SignUpMode;
import chat.parley.server.settings.LiveSettings;
import chat.parley.server.settings.Setting;
import org.springframework.stereotype.Component;

/** Who may make an account now, besides administrators. */
@Component
class SignUpPolicy {

    private final Supplier<SignUpMode> now;

    SignUpPolicy(AccountSettings given, LiveSettings settings) {
        now = settings.declare(Setting.choice("parley.sign-up", given.signUpMode()));
    }

    SignUpMode mode() {
        return now.get();
    }
}
