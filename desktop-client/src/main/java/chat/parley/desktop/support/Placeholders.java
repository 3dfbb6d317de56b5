package chat.parley.desktop.support;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import chat.parley.desktop.ui.prose.CleanText;
import chat.parley.model.UserView;

/** The gaps of a canned reply, such as <code>{first name}</code>: those that are known are filled, the others stay. */
record Placeholders(UserView customer, UserView agent) {

    private static final Pattern GAP = Pattern.compile("\\{([\\p{L}][\\p{L}\\p{N} ._-]{0,30})}");

    /** The text with all that is known. */
    String fill(String text) {
        return GAP.matcher(text)
                .replaceAll(gap -> Matcher.quoteReplacement(value(gap.group(1)).orElse(gap.group())));
    }

    /** The gaps that remain in a text, with their braces, in their order. */
    static List<MatchResult> gaps(String text) {
        return GAP.matcher(text).results().toList();
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "first name", "customer.firstname", "име" -> customer.firstName();
            case "last name", "customer.lastname", "фамилия" -> customer.lastName();
            case "name", "customer.name", "имена" -> customer.fullName();
            case "my name", "agent.firstname", "моето име" -> agent.firstName();
            default -> null;
        }).map(CleanText::name);
    }
}
