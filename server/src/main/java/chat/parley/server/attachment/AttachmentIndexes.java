package chat.parley.server.attachment;

import chat.parley.server.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/** What this feature asks by. Shard key, once there are shards: the id of the file. */
@Configuration(proxyBeanMethods = false)
class AttachmentIndexes {

    @Bean
    Indexes indexesOfAttachments() {
        return Indexes.of("attachments", ascending("ownerId"), ascending("blobs").sparse(),
                ascending("expiresAt").sparse(), ascending("reservedAt").sparse(),
                ascending("posted.messageId").sparse(),
                inRoom(ascending("posted.roomId")), inRoom(ascending("posted.roomId").on("facts.picture",
                        Direction.ASC)));
    }

    private static Index inRoom(Index index) {
        return index.on("posted.number", Direction.DESC).on("posted.place", Direction.ASC).sparse();
    }

    private static Index ascending(String field) {
        return new Index(field, Direction.ASC);
    }
}
