package chat.parley.server.draft;

import java.time.Duration;

import chat.parley.server.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/** What drafts are looked up by; one that nobody touches for half a year goes. Shard key, once there are shards: the id. */
@Configuration(proxyBeanMethods = false)
class DraftIndexes {

    @Bean
    Indexes indexesOfDrafts() {
        return Indexes.of("drafts", new Index("userId", Direction.ASC),
                new Index("changedAt", Direction.ASC).expire(Duration.ofDays(180)));
    }
}
