package chat.parley.server.live;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param origins web pages that may connect; programs, which send no {@code Origin}, always may
 * @param signInWithin how long a connection may stay without saying whose it is
 * @param ping how often the server asks whether the other side is there
 * @param deadAfter how long the other side may keep silent
 * @param sendWithin how long one frame may take to be written
 * @param recheck how often the session behind a connection is looked at, should the news of its end have been missed
 * @param connectionsPerPerson how many of one person are open at a time
 * @param strangers how many that have not said whose they are are open at a time
 */
@ConfigurationProperties("parley.live")
record ConnectionSettings(@DefaultValue List<String> origins, @DefaultValue("5s") Duration signInWithin,
        @DefaultValue("12s") Duration ping, @DefaultValue("28s") Duration deadAfter,
        @DefaultValue("5s") Duration sendWithin, @DefaultValue("60s") Duration recheck,
        @DefaultValue("20") int connectionsPerPerson, @DefaultValue("200") int strangers) {}
