package chat.parley.faults.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * Stands between clients and servers, on a loopback port of its own. Connections go to the servers in turn; one that is
 * not there is passed over, so that this is a load balancer as well, of the simplest kind. All methods may be called from
 * any thread.
 */
public final class FaultProxy implements AutoCloseable {

    private static final int CONNECT_MILLIS = 1_000;

    private final ServerSocket door;
    private final List<InetSocketAddress> servers;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final Gate gate = new Gate();
    private volatile Plan plan;
    private final AtomicInteger connections = new AtomicInteger();

    private FaultProxy(ServerSocket door, List<InetSocketAddress> servers, Plan plan) {
        this.door = door;
        this.servers = List.copyOf(servers);
        this.plan = plan;
    }

    /** Opens one on a free port. The servers need not be there yet. */
    public static FaultProxy before(List<InetSocketAddress> servers, Plan plan) {
        try {
            var proxy = new FaultProxy(new ServerSocket(0, 256, InetAddress.getLoopbackAddress()), servers, plan);
            Thread.ofPlatform().daemon().name("fault-proxy").start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** How many connections were begun so far. */
    public int connections() {
        return connections.get();
    }

    /** What befalls connections that begin from now on. */
    public void follow(Plan next) {
        plan = next;
    }

    /** Ends all connections with an error. New ones may come. */
    public void cutAll() {
        links.forEach(Link::reset);
    }

    /** From now on nothing comes through, and nobody is told, until {@link #resume}. */
    public void pause() {
        gate.shut();
    }

    public void resume() {
        gate.open();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        gate.open();
        links.forEach(Link::end);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                int connection = connections.getAndIncrement();
                Fault fault = plan.faultOf(connection);
                Thread.ofVirtual().start(() -> carry(client, connection, fault));
            } catch (IOException e) {
                // Closed, or a client that was gone before it was here.
            }
        }
    }

    private void carry(Socket client, int connection, Fault fault) {
        try (client) {
            client.setTcpNoDelay(true);
            gate.pass();
            Socket server = connected(connection);
            if (server == null) {
                client.setSoLinger(true, 0);
                return;
            }
            var link = new Link(client, server, gate);
            links.add(link);
            link.carry(fault);
            links.remove(link);
        } catch (IOException e) {
            // Nobody to tell.
        }
    }

    private @Nullable Socket connected(int connection) {
        for (int i = 0; i < servers.size(); i++) {
            var socket = new Socket();
            try {
                socket.setTcpNoDelay(true);
                socket.connect(servers.get((connection + i) % servers.size()), CONNECT_MILLIS);
                return socket;
            } catch (IOException e) {
                closeQuietly(socket);
            }
        }
        return null;
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Never was open.
        }
    }
}
