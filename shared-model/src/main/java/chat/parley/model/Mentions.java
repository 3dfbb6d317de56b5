package chat.parley.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What counts as a mention of whom, for server and app alike: {@code @} and the user name of somebody in the room.
 *
 * <p>Neither case nor the way a character is composed makes a difference. The {@code @} stands at the beginning or after
 * what cannot belong to a name or an address, so {@code ivan@example.org}, {@code example.org/@ivan} and {@code \@ivan}
 * mention nobody, nor does anything within code. A user name may end with a dot or a dash; of two people the one with the
 * longer name is meant, so that “Ask @ivan.” mentions {@code ivan} unless there is an {@code ivan.} in the room.
 */
public final class Mentions {

    /** So many names are looked at in one message, the first ones; who writes more means nobody in particular. */
    public static final int MOST = 100;

    private static final Pattern CANDIDATE = Pattern
            .compile("(?<![\\p{L}\\p{M}\\p{N}.@/\\\\-])@([\\p{L}\\p{M}\\p{N}._-]{2,40})(?![\\p{L}\\p{M}\\p{N}_@])");
    private static final int SHORTEST = 2;
    private static final String ENDS = "._-";

    private Mentions() {}

    /**
     * Somebody mentioned.
     *
     * @param start where the {@code @} stands, in UTF-16 units
     * @param end after the name
     */
    public record Mention<P>(int start, int end, P person) {}

    /**
     * Every mention, in order of the text.
     *
     * @param member the person in the room whose user name has that {@link #key}, or {@code null} for nobody
     */
    public static <P> List<Mention<P>> in(String text, Function<String, ? extends @Nullable P> member) {
        List<Mention<P>> found = new ArrayList<>();
        for (Candidate candidate : candidates(text)) {
            for (String name : candidate.names()) {
                P person = member.apply(key(name));
                if (person != null) {
                    found.add(new Mention<>(candidate.start(), candidate.start() + 1 + name.length(), person));
                    break;
                }
            }
        }
        return found;
    }

    /** The {@link #key} of every user name that may be meant, so that they can be looked up together. */
    public static Set<String> keys(String text) {
        Set<String> keys = new LinkedHashSet<>();
        candidates(text).forEach(candidate -> candidate.names().forEach(name -> keys.add(key(name))));
        return keys;
    }

    /** A user name as it is compared; the way the server keeps names apart. */
    public static String key(String username) {
        return Normalizer.normalize(username.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static List<Candidate> candidates(String text) {
        if (text.indexOf('@') < 0) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        Matcher matcher = CANDIDATE.matcher(WithoutCode.of(text));
        while (matcher.find() && candidates.size() < MOST) {
            candidates.add(new Candidate(matcher.start(), matcher.group(1)));
        }
        return candidates;
    }

    private record Candidate(int start, String word) {

        /** The names it may stand for, the longest first. */
        List<String> names() {
            List<String> names = new ArrayList<>(List.of(word));
            for (int end = word.length() - 1; end >= SHORTEST && ENDS.indexOf(word.charAt(end)) >= 0; end--) {
                names.add(word.substring(0, end));
            }
            return names;
        }
    }
}
