package chat.parley.server.live;

import java.time.Duration;

import chat.parley.model.live.ServerFrame;
import org.springframework.stereotype.Component;

/**
 * Lets clients ask for what they may have missed because servers did not hear each other: soon after words were lost, and now
 * and then for as long as the bus is away. Not all at the same moment.
 */
@Component
class CatchingUp {

    private final NodeBus bus;
    private final Connections connections;
    private final NodeSettings settings;
    private final Encoded frame;

    CatchingUp(NodeBus bus, Connections connections, NodeSettings settings, Frames frames) {
        this.bus = bus;
        this.connections = connections;
        this.settings = settings;
        this.frame = frames.encode(new ServerFrame.CatchUp());
    }

    /** Something was missed: everybody here is told within a short time. */
    void all() {
        connections.all().forEach(connection -> connection.catchUp(Duration.ZERO, settings.spread()));
    }

    /** Tells this one if it is time; returns whether it was, so that whatever else may have been missed is looked at. */
    boolean ifDue(Connection connection) {
        if (!bus.isWhole()) {
            connection.catchUp(settings.catchUp().dividedBy(2), settings.catchUp());
        }
        if (!connection.mustCatchUp()) {
            return false;
        }
        connection.send(frame);
        return true;
    }
}
