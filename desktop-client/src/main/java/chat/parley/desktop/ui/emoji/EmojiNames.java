package chat.parley.desktop.ui.emoji;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names of emoji, in English and Bulgarian at once: whoever writes Bulgarian may know the English word and the other
 * way round. Read when first needed. Safe for use by many threads.
 */
public final class EmojiNames {

    private static final String FILE = "emoji.tsv";
    private static final int WORST = 9;

    private final List<NamedEmoji> all;

    private EmojiNames(List<NamedEmoji> all) {
        this.all = all;
    }

    private static final class Holder {

        private static final EmojiNames NAMES = read();
    }

    /** The names of the app's emoji; the first call takes some milliseconds. */
    public static EmojiNames shared() {
        return Holder.NAMES;
    }

    /** All of them in the order of a picker, without tones of skin. */
    public List<NamedEmoji> all() {
        return all;
    }

    /** The best matches of a word or its beginning, the best first. */
    public List<NamedEmoji> search(String words, int most) {
        String asked = words.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (asked.isEmpty()) {
            return List.of();
        }
        record Hit(NamedEmoji emoji, int rank) {}
        return all.stream().map(each -> new Hit(each, rank(each, asked))).filter(hit -> hit.rank() < WORST)
                .sorted(Comparator.comparingInt(Hit::rank)).limit(most).map(Hit::emoji).toList();
    }

    /** The emoji that goes by exactly that short name, such as {@code thumbsup}. */
    public Optional<NamedEmoji> named(String shortName) {
        return all.stream().filter(each -> each.shortNames().contains(shortName)).findFirst();
    }

    /** The emoji with that picture, with or without a tone of skin. */
    public Optional<NamedEmoji> of(String emoji) {
        return all.stream().filter(each -> each.emoji().equals(emoji) || each.toned().contains(emoji)).findFirst();
    }

    private static int rank(NamedEmoji emoji, String asked) {
        int best = WORST;
        for (String name : emoji.shortNames()) {
            best = Math.min(best, rank(name.replace('_', ' '), asked, 0));
        }
        best = Math.min(best, rank(emoji.english(), asked, 1));
        best = Math.min(best, rank(emoji.bulgarian(), asked, 1));
        for (String word : emoji.words()) {
            best = Math.min(best, rank(word, asked, 4));
        }
        return best;
    }

    /** The whole name, its beginning, or the beginning of a word in it. */
    private static int rank(String name, String asked, int from) {
        if (name.equals(asked)) {
            return from;
        }
        if (name.startsWith(asked)) {
            return from + 1;
        }
        return name.contains(" " + asked) || name.contains("-" + asked) ? from + 2 : WORST;
    }

    private static EmojiNames read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(EmojiNames.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            return new EmojiNames(lines.lines().map(EmojiNames::read).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NamedEmoji read(String line) {
        String[] parts = line.split("\t", -1);
        return new NamedEmoji(parts[0], Integer.parseInt(parts[1]), words(parts[2], " "), lower(parts[3]),
                lower(parts[5]),
                Stream.concat(words(parts[4], "\\|").stream(), words(parts[6], "\\|").stream()).map(EmojiNames::lower)
                        .toList(),
                words(parts[7], " "));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static List<String> words(String text, String separator) {
        return text.isEmpty() ? List.of() : List.of(text.split(separator));
    }
}
