package chat.parley.server.live;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the servers of one installation keep in touch.
 *
 * @param beat how often a server says that it is alive
 * @param aloneAfter how long a server may not hear itself over the bus before it takes the bus to be away
 * @param goneAfter how long another server may keep silent, while the bus is there, before its people count as gone
 * @param catchUp how often a client is told to ask for what changed, and its session looked at, while the bus is away
 * @param spread over what time clients are told to ask once the bus is back, so that they do not all ask at once
 */
@ConfigurationProperties("parley.nodes")
record NodeSettings(@DefaultValue("1s") Duration beat, @DefaultValue("3s") Duration aloneAfter,
        @DefaultValue("10s") Duration goneAfter, @DefaultValue("15s") Duration catchUp,
        @DefaultValue("2s") Duration spread) {}
