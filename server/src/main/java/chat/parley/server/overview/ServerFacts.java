package chat.parley.server.overview;

import java.time.Clock;
import java.time.Instant;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** What is so as long as the server runs, and what time it is. */
@Component
class ServerFacts {

    private final String name;
    private final String version;
    private final Instant startedAt;
    private final Clock clock;

    ServerFacts(@Value("${parley.name:Parley}") String name, BuildProperties build, ApplicationContext context,
            Clock clock) {
        this.name = name;
        this.version = String.valueOf(build.getVersion());
        this.startedAt = Instant.ofEpochMilli(context.getStartupDate());
        this.clock = clock;
    }

    String name() {
        return name;
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
