package chat.parley.server.support;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

import chat.parley.server.web.Invalid;
import org.jspecify.annotations.Nullable;

/** What the desk may write, one sentence per rule. */
final class DeskText {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_CLIENT_ID = 64;
    private static final int LONGEST_TITLE = 80;
    private static final int MOST_TAGS = 20;
    private static final int LONGEST_TAG = 32;
    private static final Pattern SHORTCUT = Pattern.compile("[\\p{L}\\p{M}\\p{N}._-]{1,32}");

    private DeskText() {}

    /** A note or a canned reply, without the white space around it. */
    static String text(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            throw new Invalid("text", "Write something first.");
        }
        if (text.length() > LONGEST) {
            throw new Invalid("text", "A text holds at most 10,000 characters.");
        }
        return storable("text", text, it -> it == 0);
    }

    static String clientId(String sent) {
        if (sent.isBlank() || sent.length() > LONGEST_CLIENT_ID) {
            throw new Invalid("clientId", "A clientId has 1 to 64 characters.");
        }
        return storable("clientId", sent, it -> it == 0);
    }

    static String title(@Nullable String typed) {
        String title = typed == null ? "" : typed.strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new Invalid("title", "A title has 1 to 80 characters.");
        }
        return storable("title", title, Character::isISOControl);
    }

    static String shortcut(@Nullable String typed) {
        String shortcut = typed == null ? "" : typed.strip();
        if (!SHORTCUT.matcher(shortcut).matches()) {
            throw new Invalid("shortcut", "A shortcut has 1 to 32 letters, digits, dots, dashes and underscores.");
        }
        return shortcut;
    }

    /** Each once, in their order. */
    static List<String> tags(@Nullable List<String> typed) {
        if (typed == null) {
            throw new Invalid("tags", "Say which tags the conversation shall have.");
        }
        Set<String> tags = new LinkedHashSet<>();
        for (String one : typed) {
            String tag = one == null ? "" : one.strip();
            if (tag.isEmpty() || tag.length() > LONGEST_TAG) {
                throw new Invalid("tags", "A tag has 1 to 32 characters.");
            }
            tags.add(storable("tags", tag, Character::isISOControl));
        }
        if (tags.size() > MOST_TAGS) {
            throw new Invalid("tags", "A conversation has at most 20 tags.");
        }
        return List.copyOf(tags);
    }

    /** Half a character could not be stored, as UTF-8 has no form for it. */
    private static String storable(String field, String text, IntPredicate unwanted) {
        if (text.codePoints().anyMatch(it -> unwanted.test(it)
                || it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE)) {
            throw new Invalid(field, "This text holds characters that cannot be shown.");
        }
        return text;
    }
}
