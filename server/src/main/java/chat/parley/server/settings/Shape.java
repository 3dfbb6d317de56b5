package chat.parley.server.settings;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Which texts are values of a setting. */
sealed interface Shape {

    /** As clients know it; once used, it stays. */
    String kind();

    /** Why this text is no such value, as a sentence; {@code null} if it is one. */
    @Nullable
    String complaint(String text);

    /** Printable characters on one line. */
    record Text(int most) implements Shape {

        @Override
        public String kind() {
            return "text";
        }

        @Override
        public @Nullable String complaint(String text) {
            boolean fits = !text.isBlank() && text.equals(text.strip()) && text.length() <= most
                    && text.codePoints().noneMatch(Text::isUnprintable);
            return fits ? null : "This must have 1 to " + most + " printable characters.";
        }

        /** Control characters, ends of lines, and those that turn the direction of the text around them. */
        private static boolean isUnprintable(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE ->
                    true;
                default -> false;
            };
        }
    }

    /** One of these words. */
    record Choice(List<String> words) implements Shape {

        public Choice {
            words = List.copyOf(words);
        }

        @Override
        public String kind() {
            return "choice";
        }

        @Override
        public @Nullable String complaint(String text) {
            return words.contains(text) ? null : "This must be one of " + String.join(", ", words) + ".";
        }
    }

    /** A time of day, or never. */
    record TimeOfDay() implements Shape {

        static final String NEVER = "off";

        @Override
        public String kind() {
            return "time";
        }

        @Override
        public @Nullable String complaint(String text) {
            return text.equals(NEVER) || text.matches("([01][0-9]|2[0-3]):[0-5][0-9]")
                    ? null
                    : "This must be a time of day such as 03:00, or off.";
        }
    }

    /** A whole number of something. */
    record Whole(String kind, long least, long most) implements Shape {

        private static final int LONGEST = 9;

        @Override
        public @Nullable String complaint(String text) {
            boolean fits = text.length() <= LONGEST && text.matches("[0-9]+") && Long.parseLong(text) >= least
                    && Long.parseLong(text) <= most;
            return fits ? null : String.format(Locale.ROOT, "This must be a whole number from %d to %d.", least, most);
        }
    }
}
