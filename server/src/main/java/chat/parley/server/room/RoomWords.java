package chat.parley.server.room;

import java.util.function.IntPredicate;

import chat.parley.server.web.Invalid;
import org.jspecify.annotations.Nullable;

/** What a room may be called, and how it may be described. */
public final class RoomWords {

    static final int LONGEST_NAME = 80;
    static final int LONGEST_DESCRIPTION = 500;

    private RoomWords() {}

    /**
     * The name without the white space around it.
     *
     * @throws Invalid if nothing is left, it is too long, or it is more than one line
     */
    public static String name(@Nullable String typed) {
        String name = typed == null ? "" : typed.strip();
        if (name.isEmpty()) {
            throw new Invalid("name", "Give the room a name.");
        }
        if (name.length() > LONGEST_NAME) {
            throw new Invalid("name", "A name has at most 80 characters.");
        }
        if (holds(name, it -> Character.isISOControl(it) || isHalf(it))) {
            throw new Invalid("name", "This name holds characters that cannot be shown.");
        }
        return name;
    }

    /** The description without the white space around it, {@code null} if nothing is left. */
    public static @Nullable String description(String typed) {
        String description = typed.strip();
        if (description.length() > LONGEST_DESCRIPTION) {
            throw new Invalid("description", "A description has at most 500 characters.");
        }
        if (holds(description, it -> it == 0 || isHalf(it))) {
            throw new Invalid("description", "This text holds characters that cannot be shown.");
        }
        return description.isEmpty() ? null : description;
    }

    private static boolean holds(String text, IntPredicate what) {
        return text.codePoints().anyMatch(what);
    }

    /** A surrogate without its other half: could not be stored, as UTF-8 has no form for it. */
    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
