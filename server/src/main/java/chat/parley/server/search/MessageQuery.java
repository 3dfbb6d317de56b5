package chat.parley.server.search;

import java.util.Collection;
import java.util.Set;

import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What is looked for, in the language of the index. Its size follows from the limits on what may be looked for. */
final class MessageQuery {

    private static final float AS_WRITTEN = 4;
    private static final float SAME_STEM = 2;

    private final BooleanQuery.Builder all = new BooleanQuery.Builder();

    private MessageQuery() {}

    /**
     * @param rooms where the asker is a member, of those that they want
     * @param audiences that the asker belongs to
     */
    static Query of(SearchWish wish, Collection<String> rooms, Set<Audience> audiences) {
        var query = new MessageQuery();
        query.only(IndexedMessage.ROOM, rooms);
        query.only(IndexedMessage.AUDIENCE, audiences.stream().map(Audience::word).toList());
        if (!wish.authorIds().isEmpty()) {
            query.only(IndexedMessage.AUTHOR, wish.authorIds());
        }
        wish.parts().forEach(part -> query.filter(new TermQuery(new Term(IndexedMessage.HAS, part.word()))));
        query.times(wish);
        wish.words().all().forEach(word -> query.all.add(word(word), Occur.MUST));
        return query.all.build();
    }

    private void times(SearchWish wish) {
        if (wish.from() != null || wish.until() != null) {
            long from = wish.from() == null ? Long.MIN_VALUE : wish.from().toEpochMilli();
            long until = wish.until() == null ? Long.MAX_VALUE : wish.until().toEpochMilli();
            filter(LongField.newRangeQuery(IndexedMessage.TIME, from, Math.max(Long.MIN_VALUE + 1, until) - 1));
        }
    }

    private void only(String field, Collection<String> values) {
        filter(new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()));
    }

    private void filter(Query query) {
        all.add(query, Occur.FILTER);
    }

    /** The rule of {@link Word#finds}. */
    private static Query word(Word word) {
        var any = new BooleanQuery.Builder();
        var exact = new Term(IndexedMessage.EXACT, word.exact());
        any.add(new BoostQuery(new TermQuery(exact), AS_WRITTEN), Occur.SHOULD);
        if (word.isBeginning()) {
            any.add(new PrefixQuery(exact), Occur.SHOULD);
        }
        if (word.hasTellingStem()) {
            any.add(new BoostQuery(new TermQuery(new Term(IndexedMessage.STEMS, word.stem())), SAME_STEM),
                    Occur.SHOULD);
        }
        return any.build();
    }
}
