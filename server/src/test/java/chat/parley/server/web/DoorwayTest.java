package chat.parley.server.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.RepeatedTest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class DoorwayTest {

    private static final byte[] QUESTION = "GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n"
            .getBytes(US_ASCII);

    /** What came of each connection that could be made, one after the other by several at once, until the door was shut. */
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    private volatile boolean shutting;

    @RepeatedTest(20)
    void whoeverCameInBeforeItShutIsAnswered() throws Exception {
        var server = new Server();
        var door = Doorway.insteadOf(new ServerConnector(server));
        door.setHost("127.0.0.1");
        server.setConnectors(new Connector[]{door});
        server.setHandler(new Handler.Abstract.NonBlocking() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                callback.succeeded();
                return true;
            }
        });
        server.start();
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), door.getLocalPort());
        try (var visitors = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                visitors.execute(() -> visit(address));
            }
            await().until(() -> heard.size() > 100);
            shutting = true;
            door.shutdown();
            await().until(door::isEmpty);
            door.stop();
        } finally {
            server.stop();
        }
        assertThat(heard).containsOnly("HTTP/1.1 200 OK");
    }

    private void visit(InetSocketAddress address) {
        while (true) {
            boolean inTime = true;
            try (var visitor = new Socket()) {
                try {
                    visitor.connect(address, 5_000);
                } catch (IOException e) {
                    return; // the door is shut
                }
                inTime = !shutting;
                heard.add(answer(visitor));
            } catch (SocketTimeoutException e) {
                heard.add("forgotten");
            } catch (IOException e) {
                if (inTime) {
                    heard.add(e.toString());
                } // else turned away by the system, which lets in until the very moment it closes
            }
        }
    }

    private static String answer(Socket visitor) throws IOException {
        visitor.setSoTimeout(5_000);
        visitor.getOutputStream().write(QUESTION);
        return new String(visitor.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).lines().findFirst()
                .orElse("nothing");
    }
}
