package chat.parley.server.support;

import chat.parley.server.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/**
 * What the desk's things are looked up by. Shard keys, once there are shards: the id of the case, which is its room; the room
 * of a note; the id of an agent, and of a canned reply.
 */
@Configuration(proxyBeanMethods = false)
class SupportIndexes {

    @Bean
    Indexes indexesOfCases() {
        return Indexes.of("supportCases",
                new Index("place", Direction.ASC).on("queueAt", Direction.ASC).on("_id", Direction.ASC),
                newestActivity(new Index("standing.assigneeId", Direction.ASC).on("place", Direction.ASC)),
                newestActivity(new Index("standing.status", Direction.ASC)),
                newestActivity(new Index("tags", Direction.ASC)),
                newestActivity(new Index(SupportCases.CALLED, Direction.ASC)),
                newestActivity(new Index("customerId", Direction.ASC)), newestActivity(new Index()),
                new Index("agentIds", Direction.ASC), new Index("standing.snoozedUntil", Direction.ASC).sparse(),
                new Index("unsettled", Direction.ASC).sparse());
    }

    @Bean
    Indexes indexesOfNotes() {
        return Indexes.of("supportNotes",
                new Index("roomId", Direction.ASC).on("version", Direction.ASC).unique(),
                new Index("authorId", Direction.ASC).on("clientId", Direction.ASC).unique());
    }

    @Bean
    Indexes indexesOfReplies() {
        return Indexes.of("cannedReplies",
                new Index("ownerId", Direction.ASC).on("shortcut", Direction.ASC).unique());
    }

    private static Index newestActivity(Index index) {
        return index.on("activityAt", Direction.DESC).on("_id", Direction.DESC);
    }
}
