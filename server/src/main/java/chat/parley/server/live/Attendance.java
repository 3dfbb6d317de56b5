package chat.parley.server.live;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import chat.parley.server.account.OnlinePeople;
import org.springframework.stereotype.Component;

/** Who is connected, to this server or another. Safe for use by many threads; changes of one person come one at a time. */
@Component
class Attendance implements OnlinePeople {

    private final Connections connections;
    private final Elsewhere elsewhere;
    private final NodeBus bus;
    /** Who is connected to this server, as the others were told. */
    private final Set<String> here = ConcurrentHashMap.newKeySet();

    Attendance(Connections connections, Elsewhere elsewhere, NodeBus bus) {
        this.connections = connections;
        this.elsewhere = elsewhere;
        this.bus = bus;
    }

    @Override
    public boolean isOnline(String userId) {
        return connections.isOnline(userId) || elsewhere.isOnline(userId);
    }

    /** Tells the other servers if this person's first connection to this one was made, or their last ended. */
    void changedHere(String userId) {
        boolean isHere = connections.isOnline(userId);
        if (isHere ? here.add(userId) : here.remove(userId)) {
            bus.say(() -> isHere ? new NodeWord.Came(userId) : new NodeWord.Went(userId));
        }
    }

    /** Everybody who is connected to this server. */
    List<String> here() {
        return List.copyOf(here);
    }
}
