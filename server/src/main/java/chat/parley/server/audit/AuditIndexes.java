package chat.parley.server.audit;

import chat.parley.server.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/** What deeds are looked up by. Shard key, once there are shards: the id. */
@Configuration(proxyBeanMethods = false)
class AuditIndexes {

    @Bean
    Indexes indexesOfAudit() {
        return Indexes.of("audit", new Index("actorKey", Direction.ASC).on("_id", Direction.DESC),
                new Index("subjectKey", Direction.ASC).on("_id", Direction.DESC),
                new Index("action", Direction.ASC).on("_id", Direction.DESC));
    }
}
