package chat.parley.server.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import chat.parley.model.SupportStatus;
import org.jspecify.annotations.Nullable;

/**
 * A case of the sample desk. People go by their user names.
 *
 * @param agent who has it; {@code null} while nobody does
 */
record SampleCase(String customer, @Nullable String agent, SupportStatus status, List<String> tags, List<Said> said) {

    private static final Pattern HEAD = Pattern.compile("== (\\S+) (\\S+) (\\S+) (\\S+)");
    private static final Pattern LINE = Pattern.compile("(\\d+) (note )?(\\w+): (.+)");

    /** @param note whether it is for the desk alone */
    record Said(long minutesAgo, boolean note, String person, String text) {}

    SampleCase {
        tags = List.copyOf(tags);
        said = List.copyOf(said);
    }

    /** Those of the text, which {@code cases.txt} explains. */
    static List<SampleCase> read(String text) {
        List<SampleCase> cases = new ArrayList<>();
        for (String paragraph : text.split("\n\n")) {
            Matcher head = HEAD.matcher(paragraph);
            if (head.lookingAt()) {
                cases.add(new SampleCase(head.group(1), head.group(2).equals("nobody") ? null : head.group(2),
                        SupportStatus.valueOf(head.group(3).toUpperCase(Locale.ROOT).replace('-', '_')),
                        head.group(4).equals("-") ? List.of() : List.of(head.group(4).split(",")),
                        paragraph.lines().skip(1).map(SampleCase::line).toList()));
            }
        }
        return cases;
    }

    private static Said line(String line) {
        Matcher found = LINE.matcher(line);
        if (!found.matches()) {
            throw new IllegalStateException("No line of a sample case: " + line);
        }
        return new Said(Long.parseLong(found.group(1)), found.group(2) != null, found.group(3), found.group(4));
    }
}
