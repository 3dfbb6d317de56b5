package chat.parley.server.account;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import chat.parley.model.UserType;
import org.jspecify.annotations.Nullable;

/**
 * What a password must be like. It is used exactly as typed; length counts, composition does not (ASVS 6.2). Those who see
 * other people's conversations need a longer one.
 */
final class PasswordRules {

    private static final int MAX_LENGTH = 256;
    private static final int MAX_BYTES = 1024;
    private static final int MIN_LENGTH = 8;
    private static final int MIN_LENGTH_SUPPORT = 12;

    /** The ones tried first by everyone who guesses, from eight characters on. */
    private static final Set<String> GUESSED_FIRST = Set.of("password", "password1", "password12", "password123",
            "password1234", "passw0rd", "p@ssword", "p@ssw0rd", "12345678", "123456789", "1234567890", "12345678910",
            "123456789012", "123123123", "11111111", "00000000", "88888888", "87654321", "987654321", "qwertyui",
            "qwertyuiop", "qwerty12", "qwerty123", "qwerty1234", "1q2w3e4r", "1q2w3e4r5t", "1qaz2wsx", "zaq12wsx",
            "asdfghjk", "asdfghjkl", "zxcvbnm1", "abcd1234", "abc12345", "a1b2c3d4", "iloveyou", "iloveyou1",
            "sunshine", "princess", "football", "baseball", "superman", "trustno1", "letmein1", "welcome1",
            "welcome123", "changeme", "changeme1", "changeme123", "admin123", "admin1234", "administrator", "internet",
            "computer", "whatever", "starwars", "michelle", "jennifer", "charlie1", "dragon12", "monkey12",
            "master12", "parley12", "parley123", "parleyparley", "parleychat", "secret12", "secret123", "qwertyuiop123",
            "парола12", "парола123", "йцукенгш");

    private PasswordRules() {}

    /** The sentence that says what is wrong with a new password, {@code null} if nothing is. */
    static @Nullable String complaint(@Nullable String password, @Nullable String username, @Nullable UserType type) {
        var least = type == UserType.SUPPORT ? MIN_LENGTH_SUPPORT : MIN_LENGTH;
        if (password == null || password.codePointCount(0, password.length()) < least) {
            return "The password must have at least " + least + " characters.";
        }
        if (password.length() > MAX_LENGTH || isTooLong(password)) {
            return "The password must have at most " + MAX_LENGTH + " characters.";
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (GUESSED_FIRST.contains(lower) || lower.codePoints().distinct().count() == 1) {
            return "This password is among the first that anyone would guess.";
        }
        if (username != null && lower.equals(username.toLowerCase(Locale.ROOT))) {
            return "The password must differ from the user name.";
        }
        return null;
    }

    /** Whether it is longer than any password can be, so that it need not be hashed to be refused. */
    static boolean isTooLong(String password) {
        return password.length() > MAX_BYTES || password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }
}
