package chat.parley.server.live;

import java.time.Clock;

import chat.parley.model.live.ServerFrame;
import chat.parley.server.store.Lineage;
import org.springframework.stereotype.Component;

/** The first thing that a connection gets. */
@Component
class Welcome {

    private final Frames frames;
    private final ConnectionSettings settings;
    private final Clock clock;
    private final Lineage lineage;

    Welcome(Frames frames, ConnectionSettings settings, Clock clock, Lineage lineage) {
        this.frames = frames;
        this.settings = settings;
        this.clock = clock;
        this.lineage = lineage;
    }

    Encoded to(String userId) {
        return frames.encode(
                new ServerFrame.Ready(userId, Math.toIntExact(settings.ping().toSeconds()), clock.instant(),
                        lineage.name()));
    }
}
