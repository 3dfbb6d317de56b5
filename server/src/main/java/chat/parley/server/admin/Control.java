package chat.parley.server.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

import chat.parley.server.ParleyServer;
import tools.jackson.databind.json.JsonMapper;

/** Where orders go: to the server that runs on a data folder, or to one that is started for this order alone. */
interface Control {

    /** Blocks until it is done, which may take long. */
    Outcome carryOut(Order order);

    static Control of(Path data) {
        return isServed(data) ? running(data) : alone(data);
    }

    /** Whether a server hears orders for that folder. */
    static boolean isServed(Path data) {
        Path file = data.resolve(ControlSocket.FILE);
        if (!Files.exists(file)) {
            return false;
        }
        try (SocketChannel _ = SocketChannel.open(UnixDomainSocketAddress.of(file))) {
            return true;
        } catch (IOException e) {
            return false; // left behind by one that was killed
        }
    }

    private static Control running(Path data) {
        return order -> {
            JsonMapper json = JsonMapper.builder().build();
            try (SocketChannel server = SocketChannel
                    .open(UnixDomainSocketAddress.of(data.resolve(ControlSocket.FILE)))) {
                Channels.newOutputStream(server).write(json.writeValueAsBytes(order));
                server.shutdownOutput();
                return json.readValue(Channels.newInputStream(server).readAllBytes(), Outcome.class);
            } catch (IOException e) {
                throw new UncheckedIOException("The server does not answer: " + e.getMessage(), e);
            }
        };
    }

    /** A whole server, so that what starting mends is mended first; only this computer could reach it, at a port nobody knows. */
    private static Control alone(Path data) {
        return order -> {
            try (var context = ParleyServer.application().run("--parley.data=" + data, "--parley.port=0",
                    "--parley.host=127.0.0.1", "--parley.purpose=one-order")) {
                return context.getBean(ServerCommands.class).carryOut(order);
            }
        };
    }
}
