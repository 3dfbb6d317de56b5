package chat.parley.desktop.model;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import chat.parley.desktop.backend.Backoff;
import chat.parley.desktop.backend.LiveConnection;
import chat.parley.desktop.backend.LiveConnection.Ending;
import chat.parley.desktop.backend.ServerLink;
import chat.parley.model.live.ClientFrame;
import chat.parley.model.live.ServerFrame;
import org.jspecify.annotations.Nullable;

/** Keeps one live connection up for as long as the chat is open. JavaFX thread only. */
final class Connector {
    /** A server that closes what it has just opened is to be asked less and less often. */
    private static final Duration SETTLED = Duration.ofSeconds(10);
    /** Longer, a server that said goodbye is not restarting but gone. */
    private static final Duration RESTART = Duration.ofMinutes(2);
    private final ServerLink server;
    private final Threads threads;
    private final Backoff backoff;
    private final Hearer hearer;
    private final ReadOnlyObjectWrapper<ConnectionState> state = new ReadOnlyObjectWrapper<>(
            new ConnectionState.Connecting());
    private final ReadOnlyObjectWrapper<Duration> clockAhead = new ReadOnlyObjectWrapper<>(Duration.ZERO);
    /** When a server that said goodbye should be there again. */
    private Instant backBy = Instant.MIN;
    private @Nullable Attempt current;
    private @Nullable Instant lostAt;
    /** Calls off what the connection has in mind: the next try, or to count the present one as a success. */
    private Runnable callOff = () -> {};

    /** What follows from the connection, on the JavaFX thread. */
    interface Hearer {

        /**
         * Connected: whatever happened meanwhile has to be fetched now.
         *
         * @param lineage of the server's database, if it says so
         */
        void online(@Nullable String lineage);

        void heard(ServerFrame frame);

        /** Not connected any more: nothing is known of who is there. */
        void offline();
    }

    Connector(ServerLink server, Threads threads, Backoff backoff, Hearer hearer) {
        this.server = server;
        this.threads = threads;
        this.backoff = backoff;
        this.hearer = hearer;
    }

    ReadOnlyObjectProperty<ConnectionState> state() {
        return state.getReadOnlyProperty();
    }

    /** How far this computer's clock is ahead of the server's, as far as the latest connection told; negative if behind. */
    ReadOnlyObjectProperty<Duration> clockAhead() {
        return clockAhead.getReadOnlyProperty();
    }

    boolean online() {
        return state.get().online();
    }

    /** Since when the connection is lost; {@code null} while there is one, and before the first. */
    @Nullable
    Instant lostAt() {
        return lostAt;
    }

    void connect() {
        callOff.run();
        Attempt attempt = new Attempt();
        current = attempt;
        state.set(new ConnectionState.Connecting());
        attempt.begin();
    }

    void tryNow() {
        if (state.get() instanceof ConnectionState.Offline) {
            connect();
        }
    }

    /** Goes out if there is a connection, else is forgotten. */
    void send(ClientFrame frame) {
        if (current != null && online()) {
            current.send(frame);
        }
    }

    /** Disconnects for good. */
    void end(ConnectionState last) {
        if (state.get() instanceof ConnectionState.SignedOut || state.get() instanceof ConnectionState.Closed) {
            return;
        }
        callOff.run();
        Attempt ended = current;
        current = null;
        boolean wasOnline = online();
        state.set(last);
        if (ended != null) {
            ended.close();
        }
        if (wasOnline) {
            hearer.offline();
        }
    }

    private void lost(ConnectionState.Why why) {
        callOff.run();
        current = null;
        boolean wasOnline = online();
        if (wasOnline) {
            lostAt = threads.timer().now();
        }
        Duration wait = backoff.next();
        state.set(new ConnectionState.Offline(threads.timer().now().plus(wait), why));
        callOff = threads.timer().after(wait, this::connect);
        if (wasOnline) {
            hearer.offline();
        }
    }

    private ConnectionState.Why away() {
        return threads.timer().now().isBefore(backBy) ? ConnectionState.Why.RESTARTING : ConnectionState.Why.AWAY;
    }

    /** One connection; what an older one still says is passed over. */
    private final class Attempt implements LiveConnection.Listener {
        private final InTurn inTurn = new InTurn(threads);
        private final AtomicBoolean tooMuch = new AtomicBoolean();
        private @Nullable LiveConnection connection;

        void begin() {
            connection = server.open(this);
        }

        void send(ClientFrame frame) {
            if (connection != null) {
                connection.send(frame);
            }
        }

        void close() {
            if (connection != null) {
                connection.close();
            }
        }

        @Override
        public void heard(ServerFrame frame) {
            heard(frame, 1);
        }

        @Override
        public void heard(ServerFrame frame, int length) {
            boolean taken = inTurn.add(() -> take(frame), Math.max(1, length));
            if (!taken && tooMuch.compareAndSet(false, true)) {
                // More than can be followed: what it was about is asked for after the return.
                ifCurrent(this::close);
            }
        }

        private void take(ServerFrame frame) {
            if (current == this) {
                if (!(frame instanceof ServerFrame.Ready ready)) {
                    hearer.heard(frame);
                } else if (!online()) {
                    lostAt = null;
                    backBy = Instant.MIN;
                    clockAhead.set(Duration.between(ready.serverTime(), threads.timer().now()));
                    state.set(new ConnectionState.Online());
                    callOff = threads.timer().after(SETTLED, backoff::reset);
                    hearer.online(ready.lineage());
                }
            }
        }

        @Override
        public void closed(Ending ending) {
            ifCurrent(() -> {
                switch (ending) {
                    case LOST -> lost(away());
                    case RESTARTING -> {
                        backBy = threads.timer().now().plus(RESTART);
                        lost(away());
                    }
                    case UNTRUSTED -> lost(ConnectionState.Why.DISTRUSTED);
                    case BUSY -> {
                        backoff.rest();
                        lost(away());
                    }
                    case SIGNED_OUT -> end(new ConnectionState.SignedOut());
                }
            });
        }

        private void ifCurrent(Runnable task) {
            inTurn.add(() -> {
                if (current == this) {
                    task.run();
                }
            }, 0);
        }
    }
}
