package chat.parley.desktop.ui.completion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.emoji.EmojiNames;
import chat.parley.model.Mentions;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/**
 * What a word that is being written may become: {@code :smi} an emoji, {@code @na} the user name of somebody in the room.
 *
 * @param from where the word begins
 * @param to where it ends: at the caret
 * @param choices the best first
 */
public record Completion(int from, int to, List<Choice> choices) {

    private static final int MOST = 8;
    private static final Pattern EMOJI = Pattern.compile("(?:^|[\\s(>\"„*_~])(:([\\p{L}\\p{N}_+-]{2,30}))$");
    private static final Pattern CLOSED = Pattern.compile("(?:^|[\\s(>\"„*_~])(:([\\p{L}\\p{N}_+-]{1,50}):)$");
    private static final Pattern PERSON = Pattern
            .compile("(?:^|[^\\p{L}\\p{M}\\p{N}.@/\\\\-])(@([\\p{L}\\p{M}\\p{N}._-]{0,32}))$");
    private static final int LOOK_BACK = 64;

    /**
     * One of them.
     *
     * @param insert what stands in the text instead
     * @param title in the first place of its row
     * @param detail in the second
     * @param emoji its picture, or {@code null} for a person
     */
    public record Choice(String insert, String title, String detail, @Nullable String emoji) {}

    /** What is offered for the word that ends at the caret, if anything. */
    public static Optional<Completion> at(String text, int caret, List<UserView> people, Language language, int tone) {
        int begin = Math.max(0, caret - LOOK_BACK);
        String before = text.substring(begin, caret);
        if (PERSON.matcher(before).find()) {
            return ofPeople(text, caret, people);
        }
        Matcher emoji = EMOJI.matcher(before);
        return emoji.find()
                ? offer(begin + emoji.start(1), caret, emoji(emoji.group(2), language, tone))
                : Optional.empty();
    }

    /** Who of these people is offered for the word that ends at the caret, if anybody. */
    public static Optional<Completion> ofPeople(String text, int caret, List<UserView> people) {
        int begin = Math.max(0, caret - LOOK_BACK);
        Matcher person = PERSON.matcher(text.substring(begin, caret));
        return person.find()
                ? offer(begin + person.start(1), caret, people(person.group(2), people))
                : Optional.empty();
    }

    /** The emoji for a name that was just closed by a colon. */
    public static Optional<Completion> closed(String text, int caret, int tone) {
        int begin = Math.max(0, caret - LOOK_BACK);
        Matcher closed = CLOSED.matcher(text.substring(begin, caret));
        return closed.find()
                ? EmojiNames.shared().named(closed.group(2).toLowerCase(Locale.ROOT))
                        .map(found -> new Completion(begin + closed.start(1), caret,
                                List.of(new Choice(found.in(tone), "", "", found.in(tone)))))
                : Optional.empty();
    }

    private static Optional<Completion> offer(int from, int to, List<Choice> choices) {
        return choices.isEmpty() ? Optional.empty() : Optional.of(new Completion(from, to, choices));
    }

    private static List<Choice> emoji(String word, Language language, int tone) {
        return EmojiNames.shared().search(word, MOST).stream()
                .map(each -> new Choice(each.in(tone) + " ", each.name(language),
                        ":" + each.shortNames().getFirst() + ":", each.in(tone)))
                .toList();
    }

    private static List<Choice> people(String word, List<UserView> people) {
        String asked = Mentions.key(word);
        return people.stream().filter(person -> matches(person, asked)).limit(MOST)
                .map(person -> new Choice("@" + person.username() + " ", person.fullName(), "@" + person.username(),
                        null))
                .toList();
    }

    private static boolean matches(UserView person, String asked) {
        return Stream.of(person.username(), person.firstName(), person.lastName(), person.fullName())
                .map(Mentions::key).anyMatch(name -> name.startsWith(asked));
    }
}
