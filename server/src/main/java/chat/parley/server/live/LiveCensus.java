package chat.parley.server.live;

import chat.parley.server.overview.Census;
import org.springframework.stereotype.Component;

/** Counts those who are connected, here and to the servers that work with this one. */
@Component
class LiveCensus implements Census {

    private final Connections connections;
    private final Elsewhere elsewhere;

    LiveCensus(Connections connections, Elsewhere elsewhere) {
        this.connections = connections;
        this.elsewhere = elsewhere;
    }

    @Override
    public int connections() {
        return connections.count() + elsewhere.connections();
    }

    @Override
    public int connectionsHere() {
        return connections.count();
    }

    @Override
    public int people() {
        return elsewhere.withPeople(connections.people()).size();
    }
}
