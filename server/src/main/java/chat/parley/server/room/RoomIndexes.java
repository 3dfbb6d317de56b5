package chat.parley.server.room;

import chat.parley.server.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/** What rooms are looked up by. Mutes and pins need none: their id is room and person. */
@Configuration(proxyBeanMethods = false)
class RoomIndexes {

    @Bean
    Indexes indexesOfRooms() {
        return Indexes.of("rooms", new Index("key", Direction.ASC).unique(),
                new Index("memberIds", Direction.ASC).on("activityAt", Direction.DESC).on("_id", Direction.DESC),
                new Index("type", Direction.ASC).on("_id", Direction.ASC),
                new Index("deletedAt", Direction.ASC).sparse(), new Index("nameKey", Direction.ASC).sparse(),
                new Index("activityAt", Direction.ASC).on("_id", Direction.ASC),
                new Index("lastNumber", Direction.ASC).on("_id", Direction.ASC));
    }
}
