package chat.parley.benchmarks.driver;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * One open WebSocket for text, to Parley or to the bare server. Sending is safe from any thread; what is heard comes in
 * order, on threads of the HTTP client.
 */
public final class Line implements AutoCloseable {

    private static final int LONGEST_WAIT_SECONDS = 15;

    private final WebSocket socket;
    private final Ear ear;
    private final ReentrantLock sending = new ReentrantLock();

    private Line(WebSocket socket, Ear ear) {
        this.socket = socket;
        this.ear = ear;
    }

    /** Opens the line; it is usable on return, though Parley may not have said {@code ready} yet. */
    static Line open(HttpClient http, URI address, @Nullable String token, Consumer<String> heard) {
        var handshake = http.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(LONGEST_WAIT_SECONDS));
        if (token != null) {
            handshake.header("Authorization", "Bearer " + token);
        }
        var ear = new Ear(heard);
        return new Line(handshake.buildAsync(address, ear).orTimeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS).join(),
                ear);
    }

    /** From now on, {@code heard} gets what comes in. */
    public void hear(Consumer<String> heard) {
        ear.heard = heard;
    }

    /** Blocks until the text is handed to the network. */
    public void send(String text) {
        sending.lock();
        try {
            socket.sendText(text, true).orTimeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS).join();
        } finally {
            sending.unlock();
        }
    }

    /** Whether the other side has hung up, or the connection broke. */
    public boolean isCut() {
        return ear.cut;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static final class Ear implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();
        private volatile boolean cut;
        private volatile Consumer<String> heard;

        Ear(Consumer<String> heard) {
            this.heard = heard;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                heard.accept(text.toString());
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            cut = true;
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            cut = true;
        }
    }
}
