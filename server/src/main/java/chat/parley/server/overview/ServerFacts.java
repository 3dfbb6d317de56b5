package chat.parley.server.overview;

import java.time.Clock;
import java.time.Instant;

import chat.parley.server.account.ServerName;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** What is so as long as the server runs, and what time it is. */
@Component
class ServerFacts {

    private final ServerName name;
    private final String version;
    private final Instant startedAt;
    private final Clock clock;

    ServerFacts(ServerName name, BuildProperties build, ApplicationContext context,
            Clock clock) {
        this.name = name;
        this.version = String.valueOf(build.getVersion());
        this.startedAt = Instant.ofEpochMilli(context.getStartupDate());
        this.clock = clock;
    }

    String name() {
        return name.get();
    }

    String version() {
        return version;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant now() {
        return clock.instant();
    }
}
