package chat.parley.embeddedmongo;

import java.util.List;

import de.bwaldvogel.mongo.backend.IndexKey;

/**
 * Whether walking an index yields the order a query wants.
 *
 * @param from how many leading fields are equal to wanted values and do not count for the order
 */
record OrderMatch(boolean found, boolean backward, int from) {

    static OrderMatch of(StoredIndex index, KeyPrefixes prefixes, List<IndexKey> sort) {
        List<IndexKey> wanted = sort.stream()
                .filter(key -> !prefixes.fixed(key.getKey()) || index.hasArrays(key.getKey())).toList();
        for (int from = prefixes.equalities(); from >= 0; from--) {
            List<IndexKey> fields = index.order().subList(from, index.order().size()).stream()
                    .filter(field -> !prefixes.fixed(field.getKey())).toList();
            if (follows(index, fields, wanted)) {
                boolean backward = !wanted.isEmpty()
                        && wanted.getFirst().isAscending() != fields.getFirst().isAscending();
                return new OrderMatch(true, backward, from);
            }
        }
        return new OrderMatch(false, false, 0);
    }

    /** The wanted fields must lead, with all directions as in the index or all turned round. */
    private static boolean follows(StoredIndex index, List<IndexKey> fields, List<IndexKey> wanted) {
        if (wanted.size() > fields.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            IndexKey field = fields.get(i);
            IndexKey want = wanted.get(i);
            boolean turned = want.isAscending() != field.isAscending();
            boolean firstTurned = wanted.getFirst().isAscending() != fields.getFirst().isAscending();
            if (!field.getKey().equals(want.getKey()) || index.hasArrays(field.getKey()) || turned != firstTurned) {
                return false;
            }
        }
        return true;
    }
}
