package chat.parley.embeddedmongo;

import java.util.Objects;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import org.jspecify.annotations.Nullable;

/**
 * The text with which everything begins that a regular expression finds.
 *
 * @param whole whether the expression asks for nothing else
 */
record PatternStart(String text, boolean whole) {

    private static final String SPECIAL = "\\^$.|?*+()[]{}";
    private static final String MANY = "?*+{";

    /** Null if there is no such text, or it takes more than a glance to see it. */
    static @Nullable PatternStart of(@Nullable Object pattern, @Nullable Object options) {
        String regex = pattern instanceof BsonRegularExpression whole ? whole.getPattern() : String.valueOf(pattern);
        Object flags = options == null && pattern instanceof BsonRegularExpression whole ? whole.getOptions() : options;
        boolean plain = Objects.toString(flags, "").chars().allMatch(flag -> flag == 's' || flag == 'u');
        if (!plain || !regex.startsWith("^") || regex.indexOf('|') >= 0) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        int at = 1;
        while (at < regex.length()) {
            char letter = regex.charAt(at);
            int next = at + 1;
            if (letter == '\\' && next < regex.length() && !Character.isLetterOrDigit(regex.charAt(next))) {
                letter = regex.charAt(next);
                next++;
            } else if (SPECIAL.indexOf(letter) >= 0) {
                break;
            }
            if (next < regex.length() && MANY.indexOf(regex.charAt(next)) >= 0) {
                break; // what follows may make this letter optional
            }
            text.append(letter);
            at = next;
        }
        if (!text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1))) {
            text.setLength(text.length() - 1);
        }
        return text.isEmpty() ? null : new PatternStart(text.toString(), at == regex.length());
    }
}
