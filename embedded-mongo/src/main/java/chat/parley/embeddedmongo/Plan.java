package chat.parley.embeddedmongo;

import java.util.List;

/**
 * How to find the candidates of a query.
 *
 * @param index what to read
 * @param ranges which parts of it
 * @param backward whether to read from high keys to low ones
 * @param ordered whether the query wants an order and the candidates come in it; the ranges are then merged
 * @param repeats whether a document may come more than once
 * @param exact whether every candidate matches, so that counting needs no documents
 * @param score how good it is; 0 reads everything and sorts
 */
record Plan(StoredIndex index, List<KeyRange> ranges, boolean backward, boolean ordered, boolean repeats, boolean exact,
        int score) {}
