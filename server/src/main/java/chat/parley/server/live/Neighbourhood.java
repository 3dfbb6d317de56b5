package chat.parley.server.live;

import chat.parley.server.account.QuietChanged;
import chat.parley.server.account.SessionEnded;
import chat.parley.server.account.SessionEndedElsewhere;
import chat.parley.server.room.MembersCame;
import chat.parley.server.room.RoomOpened;
import chat.parley.server.settings.SettingsChanged;
import chat.parley.server.settings.SettingsChangedElsewhere;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Does here what other servers say, and tells them what they must know of this one. */
@Component
class Neighbourhood implements NodeBus.Hearer, SmartLifecycle {

    private final NodeBus bus;
    private final Broadcast broadcast;
    private final Connections connections;
    private final Acquaintances acquaintances;
    private final CatchingUp catchingUp;
    private final ApplicationEventPublisher events;
    private boolean mustAsk;
    private boolean mustAnswer;
    private int connectionsTold;
    private volatile boolean running;

    Neighbourhood(NodeBus bus, Broadcast broadcast, Connections connections, Acquaintances acquaintances,
            CatchingUp catchingUp, ApplicationEventPublisher events) {
        this.bus = bus;
        this.broadcast = broadcast;
        this.connections = connections;
        this.acquaintances = acquaintances;
        this.catchingUp = catchingUp;
        this.events = events;
    }

    @Override
    public void heard(String node, NodeWord word) {
        switch (word) {
            case NodeWord.Told told -> broadcast.passOn(told);
            case NodeWord.ToldDesk told -> broadcast.passOn(told);
            case NodeWord.Views views -> acquaintances.views(node, views);
            case NodeWord.Viewers viewers -> acquaintances.viewers(node, viewers);
            case NodeWord.Hear(var roomId, var userId) ->
                connections.of(userId).forEach(connection -> connection.hear(roomId));
            case NodeWord.Ended(var userId, var sessionId) ->
                events.publishEvent(new SessionEndedElsewhere(userId, sessionId));
            case NodeWord.Introduced(var userIds) -> acquaintances.introduced(userIds);
            case NodeWord.Came(var userId) -> acquaintances.came(node, userId);
            case NodeWord.Went(var userId) -> acquaintances.went(node, userId);
            case NodeWord.Quieted(var userId) -> acquaintances.quieted(userId);
            case NodeWord.People(var userIds) -> acquaintances.people(node, userIds);
            case NodeWord.Connected(var count) -> acquaintances.connected(node, count);
            case NodeWord.WhoIsThere _ -> mustAnswer = true;
            case NodeWord.Adjusted _ -> events.publishEvent(new SettingsChangedElsewhere());
            case NodeWord.Leaving _,NodeWord.Unknown _ -> {
                // The bus has said that it is gone; what a newer server says is not for this one.
            }
        }
    }

    @Override
    public void gone(String node) {
        acquaintances.gone(node);
    }

    @Override
    public void missed() {
        mustAsk = true;
        mustAnswer = true;
        catchingUp.all();
    }

    @Override
    public void tick() {
        if (!bus.isWhole()) {
            return;
        }
        if (mustAsk) {
            mustAsk = false;
            bus.say(NodeWord.WhoIsThere::new);
        }
        if (mustAnswer) {
            mustAnswer = false;
            bus.say(() -> new NodeWord.People(acquaintances.here()));
            bus.say(acquaintances::viewing);
            connectionsTold = -1;
        }
        tellConnections();
    }

    private void tellConnections() {
        int count = connections.count();
        if (count != connectionsTold) {
            connectionsTold = count;
            bus.say(() -> new NodeWord.Connected(count));
        }
    }

    @EventListener
    void sessionEnded(SessionEnded event) {
        bus.say(() -> new NodeWord.Ended(event.userId(), event.sessionId()));
    }

    @EventListener
    void quieted(QuietChanged event) {
        bus.say(() -> new NodeWord.Quieted(event.userId()));
    }

    @EventListener(SettingsChanged.class)
    void adjusted() {
        bus.say(NodeWord.Adjusted::new);
    }

    @EventListener
    void opened(RoomOpened event) {
        bus.say(() -> new NodeWord.Introduced(event.room().memberIds()));
    }

    @EventListener
    void came(MembersCame event) {
        bus.say(() -> new NodeWord.Introduced(event.room().memberIds()));
    }

    @Override
    public void start() {
        running = true;
        bus.open(this);
    }

    /** After the connections have ended, so that the others have heard of that. */
    @Override
    public void stop() {
        running = false;
        bus.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before, and stops after, what takes connections and ends them. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 4096;
    }
}
