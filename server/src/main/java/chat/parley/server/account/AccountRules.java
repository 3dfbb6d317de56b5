package chat.parley.server.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import chat.parley.model.CreateUser;
import chat.parley.server.store.Beginning;
import chat.parley.server.web.Invalid;
import org.jspecify.annotations.Nullable;

/** What an account must be like, one sentence per rule. */
final class AccountRules {

    static final int MAX_NAME = 64;

    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}._-]{2,32}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cc}]{1,64}@[^@\\s\\p{Cc}.]+(\\.[^@\\s\\p{Cc}.]+)+");

    /** Control characters, line separators, and those that turn the direction of the text around them. */
    private static final Pattern UNPRINTABLE = Pattern
            .compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private AccountRules() {}

    /**
     * The wish with its texts stripped, once it keeps every rule.
     *
     * @throws Invalid with a sentence for each field that breaks one
     */
    static CreateUser check(CreateUser wish) {
        Map<String, String> errors = new LinkedHashMap<>();
        var stripped = new CreateUser(strip(wish.username()), wish.password(), strip(wish.firstName()),
                strip(wish.lastName()), wish.type(), strip(wish.email()));
        if (stripped.username() == null || !USERNAME.matcher(stripped.username()).matches()) {
            errors.put("username",
                    "The user name must have 2 to 32 characters: letters, digits, dots, underscores and dashes.");
        }
        var password = PasswordRules.complaint(wish.password(), stripped.username(), wish.type());
        if (password != null) {
            errors.put("password", password);
        }
        if (isNoName(stripped.firstName())) {
            errors.put("firstName", "The first name must have 1 to 64 printable characters.");
        }
        if (isNoName(stripped.lastName())) {
            errors.put("lastName", "The last name must have 1 to 64 printable characters.");
        }
        if (stripped.type() == null) {
            errors.put("type", "The type must be consumer or support.");
        }
        if (stripped.email() != null
                && (stripped.email().length() > 254 || !EMAIL.matcher(stripped.email()).matches())) {
            errors.put("email", "This is not an e-mail address.");
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return stripped;
    }

    /** How names and addresses are compared: neither case nor the way a character is composed makes a difference. */
    static String key(String text) {
        return Beginning.comparable(text);
    }

    private static boolean isNoName(@Nullable String name) {
        return name == null || name.isEmpty() || name.length() > MAX_NAME || UNPRINTABLE.matcher(name).find();
    }

    private static @Nullable String strip(@Nullable String text) {
        return text == null ? null : text.strip();
    }
}
