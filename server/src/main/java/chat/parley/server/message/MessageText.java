package chat.parley.server.message;

import chat.parley.server.web.Invalid;
import org.jspecify.annotations.Nullable;

/** What may be written: the same rule over REST and live. */
final class MessageText {

    static final int LONGEST = 10_000;

    private static final String FIELD = "messageText";

    private MessageText() {}

    /**
     * The text without the white space around it.
     *
     * @throws Invalid if nothing is left, more than 10,000 UTF-16 units are, or it holds what no text holds
     */
    static String of(@Nullable String typed) {
        String text = orNone(typed);
        if (text.isEmpty()) {
            throw nothing();
        }
        return text;
    }

    static Invalid nothing() {
        return new Invalid(FIELD, "Write something first.");
    }

    /**
     * The same, where files may stand without a word.
     *
     * @throws Invalid if more than 10,000 UTF-16 units are left, or it holds what no text holds
     */
    static String orNone(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() > LONGEST) {
            throw new Invalid(FIELD, "A message holds at most 10,000 characters.");
        }
        if (text.indexOf('\0') >= 0 || hasLoneSurrogate(text)) {
            throw new Invalid(FIELD, "This text holds characters that cannot be shown.");
        }
        return text;
    }

    /** Half a character: could not be stored, as UTF-8 has no form for it. */
    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(it -> it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE);
    }
}
