package chat.parley.server.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Where connections come in. Jetty's own door interrupts the thread that accepts them when it shuts; the JDK then forgets a
 * connection accepted at that moment without closing it, and whoever made it waits for an answer that never comes. Here
 * nobody blocks in accepting, so nobody is interrupted, and who has knocked by the time it shuts is let in and answered.
 */
final class Doorway extends ServerConnector {

    private final Set<ManagedSelector> selectors = ConcurrentHashMap.newKeySet();
    /** Accepted, and not among the connected ones yet. */
    private final Set<SelectableChannel> entering = ConcurrentHashMap.newKeySet();

    private Doorway(Server server, ConnectionFactory... factories) {
        super(server, 0, -1, factories);
    }

    /** A door in the same place, to be hung instead of the other. */
    static Doorway insteadOf(ServerConnector other) {
        var door = new Doorway(other.getServer(), other.getConnectionFactories().toArray(ConnectionFactory[]::new));
        door.setHost(other.getHost());
        door.setPort(other.getPort());
        door.setIdleTimeout(other.getIdleTimeout());
        return door;
    }

    /** Whether nobody is inside. */
    boolean isEmpty() {
        entering.removeIf(channel -> !channel.isOpen());
        return entering.isEmpty() && getConnectedEndPoints().isEmpty();
    }

    /** Shuts the door. Those inside get their answers, each the last on its connection. */
    @Override
    public CompletableFuture<Void> shutdown() {
        if (getTransport() instanceof ServerSocketChannel door && door.isOpen()) {
            try (door) {
                leaveToUs(door);
                letInWhoWaits(door);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return super.shutdown();
    }

    /** A door that a selector watches is not shut before that looks again, and turns away whoever knocked meanwhile. */
    private void leaveToUs(ServerSocketChannel door) {
        selectors.forEach(watch -> watch.submit(selector -> {
            SelectionKey key = door.keyFor(selector);
            if (key != null) {
                key.cancel();
            }
        }));
        for (int i = 0; door.isRegistered() && i < 1_000; i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private void letInWhoWaits(ServerSocketChannel door) throws IOException {
        for (SocketChannel last = door.accept(); last != null; last = door.accept()) {
            entering.add(last);
            last.configureBlocking(false);
            configure(last.socket());
            getSelectorManager().accept(last);
        }
    }

    @Override
    protected SelectorManager newSelectorManager(Executor executor, Scheduler scheduler, int count) {
        return new ServerConnectorManager(executor, scheduler, count) {

            @Override
            protected ManagedSelector newSelector(int id) {
                ManagedSelector selector = super.newSelector(id);
                selectors.add(selector);
                return selector;
            }

            @Override
            protected SelectableChannel doAccept(SelectableChannel door) throws IOException {
                SelectableChannel channel = super.doAccept(door);
                if (channel != null) {
                    entering.add(channel);
                }
                return channel;
            }

            @Override
            protected void endPointOpened(EndPoint end) {
                super.endPointOpened(end);
                entering.removeIf(channel -> channel == end.getTransport());
            }
        };
    }
}
