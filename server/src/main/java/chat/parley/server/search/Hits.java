package chat.parley.server.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import chat.parley.model.FoundRoom;
import chat.parley.model.MessageView;
import chat.parley.model.SearchHit;
import chat.parley.server.account.Caller;
import chat.parley.server.message.MessageLog;
import chat.parley.server.room.Room;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was found, as it is shown: read from the database, not from the index, so that what was deleted, changed or taken from the
 * asker's sight a moment ago is not shown as it was.
 */
@Component
class Hits {

    private final Sight sight;
    private final MessageLog log;

    Hits(Sight sight, MessageLog log) {
        this.sight = sight;
        this.log = log;
    }

    /** A room's part of a page: its hits and what stands around them, by number. */
    private record Excerpt(FoundRoom room, Map<Long, MessageView> messages) {}

    /** In the order given; one question per room, however many of its messages are shown. */
    List<SearchHit> of(Caller caller, SearchWish wish, List<IndexedMessage> page) {
        Map<String, Set<Long>> numbers = page.stream().collect(Collectors.groupingBy(IndexedMessage::roomId,
                Collectors.mapping(IndexedMessage::number, Collectors.toSet())));
        Map<String, Excerpt> excerpts = new HashMap<>();
        numbers.forEach((roomId, hits) -> sight.room(caller, roomId)
                .ifPresent(room -> excerpts.put(roomId, excerpt(room, hits, wish.context()))));
        // Who was removed while this was being read is shown nothing of what came after it.
        excerpts.keySet().retainAll(sight.rooms(caller, Set.of()).keySet());
        return page.stream().flatMap(found -> hit(found, wish, excerpts.get(found.roomId())).stream()).toList();
    }

    private Excerpt excerpt(Room room, Set<Long> hits, int context) {
        Set<Long> numbers = new TreeSet<>();
        hits.forEach(hit -> LongStream.rangeClosed(hit - context, hit + context).filter(number -> number > 0)
                .forEach(numbers::add));
        Map<Long, MessageView> messages = log.views(room, numbers).stream()
                .collect(Collectors.toMap(MessageView::number, message -> message));
        return new Excerpt(new FoundRoom(room.id(), room.type(), log.people(room)), messages);
    }

    private static Optional<SearchHit> hit(IndexedMessage found, SearchWish wish, @Nullable Excerpt excerpt) {
        MessageView message = excerpt == null ? null : excerpt.messages().get(found.number());
        if (excerpt == null || message == null || message.deletedAt() != null) {
            return Optional.empty();
        }
        Words text = Words.of(message.message().messageText());
        if (!wish.words().allIn(text)) {
            return Optional.empty();
        }
        long number = found.number();
        return Optional.of(new SearchHit(message, excerpt.room(), wish.words().rangesIn(text),
                around(excerpt, number - wish.context(), number - 1),
                around(excerpt, number + 1, number + wish.context())));
    }

    private static List<MessageView> around(Excerpt excerpt, long from, long upTo) {
        return LongStream.rangeClosed(from, upTo).mapToObj(excerpt.messages()::get).filter(Objects::nonNull).toList();
    }
}
