package chat.parley.server.message;

import chat.parley.server.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * What messages, past positions and deliveries are looked up by. The unique ones are what the order of a room rests on.
 * Positions need none: their id is room and person. Shard key of deliveries, once there are shards: the id.
 */
@Configuration(proxyBeanMethods = false)
class MessageIndexes {

    @Bean
    Indexes indexesOfMessages() {
        return Indexes.of("messages", inRoom("number").unique(), inRoom("changes").unique(), inRoom("change"),
                new Index("authorId", Direction.ASC).on("clientId", Direction.ASC).unique(),
                inRoom("authorId").on("number", Direction.ASC), inRoom("deleted").on("number", Direction.ASC),
                // Only messages that mention somebody are listed.
                inRoom("mentionedIds").on("number", Direction.ASC)
                        .partial(PartialIndexFilter.of(where("mentionedIds").exists(true))),
                new Index("editedAt", Direction.ASC).sparse(), new Index("deletedAt", Direction.ASC).sparse(),
                new Index("reactedAt", Direction.ASC).sparse());
    }

    @Bean
    Indexes indexesOfPastPositions() {
        return Indexes.of("pastPositions", inRoom("userId").on("upTo", Direction.ASC).unique(), inRoom("upTo"));
    }

    @Bean
    Indexes indexesOfDeliveries() {
        return Indexes.of("deliveries", new Index("userId", Direction.ASC));
    }

    private static Index inRoom(String field) {
        return new Index("roomId", Direction.ASC).on(field, Direction.ASC);
    }
}
