package chat.parley.server.live;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * A channel of Redis' publish and subscribe. Connects once a call and never by itself, so that whoever calls knows what was
 * lost. For one calling thread.
 */
class RedisChannel implements NodeChannel, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(RedisChannel.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Supplier<String> name;
    private final ClientResources threads = DefaultClientResources.builder().ioThreadPoolSize(2)
            .computationThreadPoolSize(2).build();
    private final LettuceConnectionFactory redis;
    private byte @Nullable [] channel;
    private @Nullable RedisConnection listening;
    private @Nullable RedisConnection sending;

    /** @param name of the channel; asked for when it is first needed, and again if that failed */
    RedisChannel(RedisURI uri, Supplier<String> name) {
        this.name = name;
        redis = new LettuceConnectionFactory(LettuceConnectionFactory.createRedisConfiguration(uri),
                impatient(uri, threads));
        redis.setShareNativeConnection(false);
        redis.afterPropertiesSet();
        redis.start();
    }

    @Override
    public void open(Consumer<byte[]> listener) {
        close();
        byte[] where = channel();
        RedisConnection ears = redis.getConnection();
        listening = ears;
        ears.subscribe((message, _) -> listener.accept(message.getBody()), where);
        sending = redis.getConnection();
    }

    @Override
    public void send(byte[] letter) {
        Objects.requireNonNull(sending, "It is open").publish(channel(), letter);
    }

    @Override
    public void close() {
        close(listening);
        close(sending);
        listening = null;
        sending = null;
    }

    /** Closes for good. */
    @Override
    public void destroy() {
        close();
        redis.destroy();
        threads.shutdown();
    }

    private static void close(@Nullable RedisConnection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (RuntimeException e) {
            log.debug("A connection to Redis was broken when it was closed: {}", e.toString());
        }
    }

    private byte[] channel() {
        byte[] known = channel;
        if (known == null) {
            known = ("parley:" + name.get()).getBytes(StandardCharsets.US_ASCII);
            channel = known;
        }
        return known;
    }

    private static LettuceClientConfiguration impatient(RedisURI uri, ClientResources threads) {
        var options = ClientOptions.builder().autoReconnect(false)
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(PATIENCE).build()).build();
        return LettuceClientConfiguration.builder().apply(uri).clientResources(threads).clientOptions(options)
                .commandTimeout(PATIENCE).shutdownTimeout(Duration.ZERO).shutdownQuietPeriod(Duration.ZERO).build();
    }
}
