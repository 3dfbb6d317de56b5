package chat.parley.benchmarks.limit;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import chat.parley.benchmarks.driver.Child;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/**
 * The container that the Parley server runs in, without a chat: {@code /all} repeats each text to everyone and
 * acknowledges it to its sender; {@code GET /<n>} answers with {@code n} bytes. Run as a process of its own, like
 * the server, so that both pay alike for the way there.
 */
public final class BareServer {

    public static final String EVERYONE = "/all";

    private BareServer() {}

    /** Starts it in a child process. */
    public static Child start(Path log) {
        return Child.start(List.of("-Xmx1g", "-cp", System.getProperty("java.class.path"), BareServer.class.getName()),
                Map.of(), log);
    }

    public static void main(String... ignored) throws Exception {
        var server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        var sockets = WebSocketUpgradeHandler.from(server, BareServer::addSockets);
        sockets.setHandler(new Bytes());
        server.setHandler(sockets);
        server.start();
        IO.println("The bare server is listening on " + server.getURI());
        server.join();
    }

    private static void addSockets(ServerWebSocketContainer container) {
        var everyone = new Everyone();
        container.addMapping(EVERYONE, (_, _, _) -> everyone.member());
    }

    private static final class Bytes extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            byte[] body = new byte[Integer.parseInt(Request.getPathInContext(request).substring(1))];
            Arrays.fill(body, (byte) ' ');
            response.write(true, ByteBuffer.wrap(body), callback);
            return true;
        }
    }
}
