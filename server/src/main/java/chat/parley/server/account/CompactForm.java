package chat.parley.server.account;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/** The one way to write a signed token: base64 would admit several texts for the same bytes. */
final class CompactForm {

    private static final Pattern THREE_PARTS = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private CompactForm() {}

    static boolean isCanonical(String token) {
        return THREE_PARTS.matcher(token).matches()
                && Arrays.stream(token.split("\\.")).allMatch(CompactForm::isCanonicalBase64);
    }

    private static boolean isCanonicalBase64(String part) {
        try {
            var bytes = Base64.getUrlDecoder().decode(part);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
