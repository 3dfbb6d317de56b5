package chat.parley.server.live;

import chat.parley.server.store.StartRefused;
import io.lettuce.core.RedisURI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Several servers. Nothing here is so much as loaded unless a Redis is named. */
@Configuration(proxyBeanMethods = false)
@Conditional(RedisWanted.class)
class RedisConfiguration {

    @Bean(destroyMethod = "end")
    NodeChannel redisChannel(@Value("${parley.redis}") String uri, @Value("${parley.mongodb:}") String mongodb,
            MongoOperations mongo) {
        if (mongodb.isBlank()) {
            throw new StartRefused(
                    "A Redis connects several servers on one MongoDB: name that with --mongodb, or leave "
                            + "--redis out.");
        }
        return new RedisChannel(parse(uri), () -> Installation.of(mongo).name());
    }

    @Bean
    HealthIndicator redisHealthIndicator(NodeBus bus) {
        return new RedisHealth(bus);
    }

    private static RedisURI parse(String text) {
        try {
            return RedisURI.create(text);
        } catch (IllegalArgumentException e) {
            throw new StartRefused("The address of Redis is not valid; it begins with redis:// or rediss://.", e);
        }
    }
}
