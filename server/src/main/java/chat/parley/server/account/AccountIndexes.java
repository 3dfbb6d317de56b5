package chat.parley.server.account;

import java.time.Duration;

import chat.parley.server.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/** What this feature asks by. Shard keys, once there are shards: the id of the account, the user id of the
 * session, the id of who is quiet. */
@Configuration(proxyBeanMethods = false)
class AccountIndexes {

    @Bean
    Indexes accountsIndexes() {
        return Indexes.of("accounts", new Index("usernameKey", Direction.ASC).unique().sparse(),
                new Index("emailKey", Direction.ASC).unique().sparse(), new Index("searchKeys", Direction.ASC),
                new Index("role", Direction.ASC).on("usernameKey", Direction.ASC),
                new Index("suspendedAt", Direction.ASC).sparse(),
                new Index("type", Direction.ASC).on("usernameKey", Direction.ASC),
                new Index("leaving", Direction.ASC).sparse());
    }

    @Bean
    Indexes quietIndexes() {
        return Indexes.of("quiet", new Index("until", Direction.ASC).expire(Duration.ZERO));
    }

    /** By their codes; for a month after they have ended they are still listed. Shard key, once there are shards: the id. */
    @Bean
    Indexes invitationIndexes() {
        return Indexes.of("invitations", new Index("codeHash", Direction.ASC).unique(),
                new Index("expiresAt", Direction.ASC).expire(Duration.ofDays(30)));
    }

    @Bean
    Indexes sessionsIndexes() {
        return Indexes.of("sessions", new Index("family", Direction.ASC).unique(),
                new Index("userId", Direction.ASC), new Index("expiresAt", Direction.ASC).expire(Duration.ZERO));
    }
}
