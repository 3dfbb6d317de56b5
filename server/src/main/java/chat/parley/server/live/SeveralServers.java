package chat.parley.server.live;

import chat.parley.server.store.StartRefused;
import io.lettuce.core.RedisURI;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;

/** What connects this server to others. Nothing of it is so much as loaded unless a Redis is named. */
class SeveralServers implements BeanRegistrar {

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        String redis = environment.getProperty("parley.redis", "");
        if (redis.isBlank()) {
            return;
        }
        boolean shared = !environment.getProperty("parley.mongodb", "").isBlank();
        registry.registerBean("redisChannel", NodeChannel.class,
                bean -> bean.supplier(beans -> channel(redis, shared, beans.bean(MongoOperations.class))));
        registry.registerBean("redisHealthIndicator", HealthIndicator.class,
                bean -> bean.supplier(beans -> new RedisHealth(beans.bean(NodeBus.class))));
    }

    private static NodeChannel channel(String redis, boolean sharedDatabase, MongoOperations mongo) {
        if (!sharedDatabase) {
            throw new StartRefused(
                    "A Redis connects several servers on one MongoDB: name that with --mongodb, or leave "
                            + "--redis out.");
        }
        return new RedisChannel(parse(redis), () -> Installation.of(mongo).name());
    }

    private static RedisURI parse(String text) {
        try {
            return RedisURI.create(text);
        } catch (IllegalArgumentException e) {
            throw new StartRefused("The address of Redis is not valid; it begins with redis:// or rediss://.", e);
        }
    }
}
