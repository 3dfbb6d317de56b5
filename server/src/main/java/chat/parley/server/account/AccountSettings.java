package chat.parley.server.account;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param name what this server is called
 * @param signUp whether anyone may make an account
 * @param adminPassword the password that the first start gives to the account {@code admin}
 */
@ConfigurationProperties("parley")
record AccountSettings(@DefaultValue("Parley") String name, @DefaultValue("on") boolean signUp,
        @Nullable String adminPassword) {

    /** Without the secret, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "AccountSettings[name=" + name + ", signUp=" + signUp + "]";
    }
}
