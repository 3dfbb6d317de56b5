package chat.parley.server.account;

import java.util.Locale;

import chat.parley.model.SignUpMode;
import chat.parley.server.store.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param name what this server is called
 * @param signUp who may make an account: {@code open}, {@code invitation} or {@code closed}
 * @param adminPassword the password that the first start gives to the account {@code admin}
 */
@ConfigurationProperties("parley")
record AccountSettings(@DefaultValue("Parley") String name, @DefaultValue("open") String signUp,
        @Nullable String adminPassword) {

    AccountSettings {
        mode(signUp);
    }

    SignUpMode signUpMode() {
        return mode(signUp);
    }

    /** Earlier versions knew on and off, which YAML takes for true and false. */
    private static SignUpMode mode(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "open", "on", "true", "yes" -> SignUpMode.OPEN;
            case "invitation" -> SignUpMode.INVITATION;
            case "closed", "off", "false", "no" -> SignUpMode.CLOSED;
            default -> throw new StartRefused(
                    "The setting parley.sign-up must be open, invitation or closed, and is " + text + ".");
        };
    }

    /** Without the secret, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "AccountSettings[name=" + name + ", signUp=" + signUp + "]";
    }
}
