package chat.parley.server.overview;

import java.time.Duration;

import chat.parley.server.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/** Minutes are read by their time, and kept a day longer than anybody may ask for. */
@Configuration(proxyBeanMethods = false)
class ActivityIndexes {

    @Bean
    Indexes indexesOfActivity() {
        return Indexes.of(ActivityMinutes.COLLECTION, new Index("at", Direction.ASC).expire(Duration.ofDays(8)));
    }
}
