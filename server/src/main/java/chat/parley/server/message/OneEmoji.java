package chat.parley.server.message;

import java.util.regex.Pattern;

import chat.parley.server.web.Invalid;
import org.jspecify.annotations.Nullable;

/** A single emoji, however many characters it is made of. */
final class OneEmoji {

    /** Families and flags are long; nothing that people use comes near it. */
    private static final int LONGEST = 40;
    private static final Pattern ONE_CHARACTER = Pattern.compile("\\X");
    private static final int KEYCAP = 0x20E3;
    private static final int AS_PICTURE = 0xFE0F;
    private static final int FIRST_FLAG_LETTER = 0x1F1E6;
    private static final int LAST_FLAG_LETTER = 0x1F1FF;

    private OneEmoji() {}

    /**
     * The emoji, written in one way.
     *
     * @throws Invalid if it is none, or more than one
     */
    static String of(@Nullable String typed) {
        if (typed == null || typed.length() > LONGEST || !ONE_CHARACTER.matcher(typed).matches() || !shows(typed)) {
            throw new Invalid("emoji", "A reaction is one emoji.");
        }
        int first = typed.codePointAt(0);
        boolean plain = typed.length() == Character.charCount(first) && !Character.isEmojiPresentation(first);
        return plain ? typed + Character.toString(AS_PICTURE) : typed;
    }

    private static boolean shows(String text) {
        int first = text.codePointAt(0);
        if (!text.codePoints().allMatch(each -> Character.isEmoji(each) || Character.isEmojiComponent(each))) {
            return false; // letters in circles, or marks piled upon a picture
        }
        boolean flag = first >= FIRST_FLAG_LETTER && first <= LAST_FLAG_LETTER;
        return flag
                ? text.codePointCount(0, text.length()) == 2
                : Character.isExtendedPictographic(first) || text.codePoints().anyMatch(each -> each == KEYCAP);
    }
}
