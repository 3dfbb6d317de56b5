package chat.parley.server.search;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import chat.parley.model.SearchAnswer;
import chat.parley.server.account.Caller;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds messages for somebody. What is not in the index yet is waited for a little; an answer that lacks something says so. */
@Component
class Search {

    private static final Logger log = LoggerFactory.getLogger(Search.class);
    private static final Duration PATIENCE = Duration.ofMillis(60);
    private static final SearchAnswer NOTHING_YET = new SearchAnswer(true, List.of(), 0, true, false);

    private final Sight sight;
    private final Indexing indexing;
    private final Hits hits;

    Search(Sight sight, Indexing indexing, Hits hits) {
        this.sight = sight;
        this.indexing = indexing;
        this.hits = hits;
    }

    SearchAnswer find(Caller caller, SearchWish wish) {
        Map<String, Long> rooms = sight.rooms(caller, wish.roomIds());
        if (wish.wordless() || rooms.isEmpty()) {
            return new SearchAnswer(true, List.of(), 0, true, true);
        }
        boolean current = isCurrent(rooms);
        return indexing.index().map(index -> find(caller, wish, rooms, index, current)).orElse(NOTHING_YET);
    }

    private SearchAnswer find(Caller caller, SearchWish wish, Map<String, Long> rooms, SearchIndex index,
            boolean current) {
        try {
            Findings found = index.find(MessageQuery.of(wish, rooms.keySet(), Audience.of(caller)), wish.order(),
                    wish.window());
            var page = found.messages().stream().skip(wish.paging().skip()).toList();
            return new SearchAnswer(true, hits.of(caller, wish, page), found.total(), found.totalIsExact(),
                    current && found.complete());
        } catch (IOException | AlreadyClosedException e) {
            log.warn("The search index cannot be read: {}", e.toString());
            indexing.doubt(index);
            return NOTHING_YET;
        }
    }

    private boolean isCurrent(Map<String, Long> rooms) {
        try {
            return indexing.reaches(rooms, PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
