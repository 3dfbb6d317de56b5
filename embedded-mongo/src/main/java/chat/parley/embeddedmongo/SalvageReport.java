package chat.parley.embeddedmongo;

import java.util.List;

/**
 * What could be saved of a damaged database.
 *
 * @param documents how many were copied
 * @param gaps how many places could not be read, with an unknown number of documents each
 * @param examples one sentence for each of the first gaps and of the indexes that could not be built
 */
public record SalvageReport(long documents, long gaps, List<String> examples) {

    public SalvageReport {
        examples = List.copyOf(examples);
    }
}
