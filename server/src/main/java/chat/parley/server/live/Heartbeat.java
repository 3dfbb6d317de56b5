package chat.parley.server.live;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import chat.parley.server.account.AccessTokens;
import chat.parley.server.account.SessionEnded;
import chat.parley.server.account.SessionEndedElsewhere;
import chat.parley.server.web.NotSignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the connections that may not go on: silent, stuck, anonymous, or signed in no longer. Never waits for any of them. */
@Component
class Heartbeat implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration BEAT = Duration.ofMillis(250);
    /** How long the other side may take to answer that the connection ends. */
    private static final Duration FAREWELL = Duration.ofSeconds(4);

    private final Connections connections;
    private final CatchingUp catchingUp;
    private final AccessTokens tokens;
    private final ConnectionSettings settings;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("live-heartbeat").factory());
    private volatile boolean running;
    private volatile long beatAt = System.nanoTime();

    Heartbeat(Connections connections, CatchingUp catchingUp, AccessTokens tokens, ConnectionSettings settings,
            Clock clock) {
        this.connections = connections;
        this.catchingUp = catchingUp;
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        timer.scheduleAtFixedRate(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
    }

    /** Until everybody has left, somebody must see to those who do not. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 512;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @EventListener
    void sessionEnded(SessionEnded event) {
        end(event.userId(), event.sessionId());
    }

    @EventListener
    void sessionEnded(SessionEndedElsewhere event) {
        end(event.userId(), event.sessionId());
    }

    private void end(String userId, String sessionId) {
        connections.of(userId).stream().filter(connection -> connection.belongsTo(sessionId))
                .forEach(connection -> connection.close(Closing.NOT_SIGNED_IN));
    }

    boolean hasBeatWithin(Duration longest) {
        return System.nanoTime() - beatAt < longest.toNanos();
    }

    /** Looks after every connection once. */
    void beat() {
        beatAt = System.nanoTime();
        connections.all().forEach(connection -> {
            try {
                check(connection);
            } catch (RuntimeException e) {
                log.error("A live connection could not be looked after", e);
            }
        });
    }

    private void check(Connection connection) {
        if (connection.closingFor(FAREWELL)) {
            connection.cut();
        } else if (connection.silentFor(settings.deadAfter())) {
            connection.close(Closing.SILENT);
        } else if (connection.stuckFor(settings.sendWithin())) {
            connection.close(Closing.TOO_SLOW);
        } else if (connection.strangerFor(settings.signInWithin()) || isOver(connection)) {
            connection.close(Closing.NOT_SIGNED_IN);
        } else {
            connection.pingEvery(settings.ping());
            boolean mayHaveMissedSomething = catchingUp.ifDue(connection);
            if (connection.checkEvery(settings.recheck()) || mayHaveMissedSomething) {
                Thread.ofVirtual().name("live-recheck").start(() -> recheck(connection));
            }
        }
    }

    private boolean isOver(Connection connection) {
        SignedIn who = connection.signedIn();
        return who != null && !clock.instant().isBefore(who.expiresAt());
    }

    private void recheck(Connection connection) {
        SignedIn who = connection.signedIn();
        try {
            if (who != null) {
                tokens.verify(who.token());
            }
        } catch (NotSignedIn e) {
            connection.close(Closing.NOT_SIGNED_IN);
        }
    }
}
