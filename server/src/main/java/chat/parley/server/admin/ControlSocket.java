package chat.parley.server.admin;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

import chat.parley.server.store.DataFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears orders at a socket file in the data folder, one per connection: JSON until the sender is done, then JSON back. Who
 * can open the folder may give orders; it is closed to everybody but the owner of this process.
 */
@Component
class ControlSocket implements AutoCloseable {

    static final String FILE = "control.sock";

    private static final Logger LOG = LoggerFactory.getLogger(ControlSocket.class);
    private static final int LONGEST_ORDER = 64 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final ServerCommands commands;
    private @Nullable ServerSocketChannel listening;

    ControlSocket(DataFolder data, ServerCommands commands) {
        file = data.path().resolve(FILE);
        this.commands = commands;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        try {
            Files.deleteIfExists(file); // of a server that was killed: the folder's lock says that it is gone
            ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            channel.bind(UnixDomainSocketAddress.of(file));
            listening = channel;
            Thread.ofVirtual().name("control").start(() -> accept(channel));
        } catch (IOException | RuntimeException e) {
            // A path that is too long for a socket, or a file system without them: everything else works.
            LOG.warn("No orders can be given to this server with parley admin while it runs: {}", e.getMessage());
        }
    }

    private void accept(ServerSocketChannel channel) {
        while (channel.isOpen()) {
            try {
                SocketChannel asking = channel.accept();
                Thread.ofVirtual().name("control-order").start(() -> answer(asking));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void answer(SocketChannel asking) {
        try (asking) {
            byte[] sent = Channels.newInputStream(asking).readNBytes(LONGEST_ORDER);
            Channels.newOutputStream(asking).write(JSON.writeValueAsBytes(outcome(sent)));
        } catch (IOException e) {
            LOG.debug("Whoever gave an order did not wait for its outcome");
        }
    }

    private Outcome outcome(byte[] sent) {
        try {
            Order order = JSON.readValue(sent, Order.class);
            LOG.info("{}", order);
            return commands.carryOut(order);
        } catch (JacksonException e) {
            return Outcome.refused("This is no order that this version of Parley understands.");
        }
    }

    @Override
    public void close() throws IOException {
        if (listening != null) {
            listening.close();
            Files.deleteIfExists(file);
        }
    }
}
