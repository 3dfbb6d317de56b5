package chat.parley.embeddedmongo;

import java.util.List;

/**
 * What a check found.
 *
 * @param collections how many there are
 * @param documents how many were read
 * @param entries how many index entries were read
 * @param problems how many things do not agree with each other, or cannot be read
 * @param examples one sentence for each of the first problems; they name collections, indexes and _ids
 */
public record CheckReport(int collections, long documents, long entries, long problems, List<String> examples) {

    public CheckReport {
        examples = List.copyOf(examples);
    }

    /** Whether nothing is wrong. */
    public boolean isSound() {
        return problems == 0;
    }
}
