package chat.parley.embeddedmongo;

import java.util.List;

import de.bwaldvogel.mongo.backend.IndexKey;
import org.jspecify.annotations.Nullable;

/**
 * How to find the candidates of a query.
 *
 * @param walks what to read; several, one after the other unless merged, for the branches of an {@code $or}
 * @param ordered whether the query wants an order and the candidates come in it; the ranges are then merged
 * @param merging the order in which documents of several walks are merged; null if keys tell it, or there is none
 * @param repeats whether a document may come more than once
 * @param exact whether every candidate matches, so that counting needs no documents
 * @param score how good it is; 0 reads everything and sorts
 * @param leaps the field of the index whose further entries of equal value are leapt over; null reads all
 */
record Plan(List<Walk> walks, boolean ordered, @Nullable Rank merging, boolean repeats, boolean exact, int score,
        @Nullable IndexKey leaps) {

    /** Whether no index helps. */
    boolean readsEverything() {
        return score == 0;
    }
}
