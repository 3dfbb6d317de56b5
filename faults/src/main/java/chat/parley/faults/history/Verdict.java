package chat.parley.faults.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the checker found.
 *
 * @param seed of the run
 * @param acknowledged sends that the server acknowledged
 * @param recovered messages whose sender never heard of their success; they may be there
 * @param found how often each anomaly was found; those that were not are absent
 * @param findings the first of them in words, enough to look further in the files of the run
 */
public record Verdict(long seed, long acknowledged, long recovered, Map<Anomaly, Integer> found,
        List<String> findings) {

    private static final int TOLD = 12;

    public boolean clean() {
        return found.isEmpty();
    }

    /** One line of counts in which every word stands, then the findings. */
    @Override
    public String toString() {
        String counts = List.of(Anomaly.values()).stream()
                .map(word -> word.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + found.getOrDefault(word, 0))
                .collect(Collectors.joining(", "));
        String first = "seed " + seed + ": acknowledged " + acknowledged + ", recovered " + recovered + ", " + counts;
        return findings.isEmpty() ? first : first + "\n  " + String.join("\n  ", findings);
    }

    /** Gathers what the rules find. */
    static final class Notes {
        private final Map<Anomaly, Integer> found = new EnumMap<>(Anomaly.class);
        private final List<String> findings = new ArrayList<>();

        void add(Anomaly anomaly, String sentence) {
            if (found.merge(anomaly, 1, Integer::sum) <= TOLD) {
                findings.add(anomaly + ": " + sentence);
            }
        }

        Verdict verdict(long seed, long acknowledged, long recovered) {
            return new Verdict(seed, acknowledged, recovered, found, findings);
        }
    }
}
