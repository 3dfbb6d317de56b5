package chat.parley.server.live;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import chat.parley.model.live.ServerFrame;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.fail;

/** Somebody with a live connection. What is awaited is taken out of what was heard; what is not stays, in order. */
public final class LiveClient implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BlockingQueue<ServerFrame> incoming = new LinkedBlockingQueue<>();
    private final List<ServerFrame> passedOver = new ArrayList<>();
    private final List<ServerFrame> all = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private LiveClient(WebSocket.Builder handshake, URI address) {
        socket = handshake.buildAsync(address, new Ears()).join();
    }

    /** As this person, with the token in the header, and ready. */
    public static LiveClient connect(ParleyTestServer server, Guest person) {
        return connect(server.uri(), person);
    }

    static LiveClient connect(URI server, Guest person) {
        var client = new LiveClient(handshake().header("Authorization", "Bearer " + person.token()), address(server));
        client.await(ServerFrame.Ready.class);
        return client;
    }

    /** With no token yet. */
    public static LiveClient stranger(ParleyTestServer server) {
        return new LiveClient(handshake(), address(server.uri()));
    }

    /** With no token yet, at this very address. */
    static LiveClient strangerAt(String address) {
        return new LiveClient(handshake(), URI.create(address));
    }

    public static WebSocket.Builder handshake() {
        return HTTP.newWebSocketBuilder();
    }

    public static URI address(URI server) {
        return URI.create("ws://127.0.0.1:" + server.getPort() + "/live");
    }

    /** Says a frame: its event, then names and values in turn. */
    public LiveClient say(String event, Object... fields) {
        var frame = new LinkedHashMap<String, Object>(Map.of("event", event));
        for (int i = 0; i < fields.length; i += 2) {
            frame.put((String) fields[i], fields[i + 1]);
        }
        return say(frame);
    }

    public LiveClient say(Map<String, Object> frame) {
        return sayText(JSON.writeValueAsString(frame));
    }

    public LiveClient sayText(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    /** The first frame of this kind, heard already or within ten seconds. */
    public <T extends ServerFrame> T await(Class<T> kind) {
        return await(kind, _ -> true);
    }

    public <T extends ServerFrame> T await(Class<T> kind, Predicate<T> wanted) {
        for (ServerFrame frame : passedOver) {
            if (kind.isInstance(frame) && wanted.test(kind.cast(frame))) {
                passedOver.remove(frame);
                return kind.cast(frame);
            }
        }
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            ServerFrame frame = poll(until - System.nanoTime());
            if (frame == null) {
                return fail("No such %s among %s", kind.getSimpleName(), passedOver);
            }
            if (kind.isInstance(frame) && wanted.test(kind.cast(frame))) {
                return kind.cast(frame);
            }
            passedOver.add(frame);
        }
    }

    /** Lets go of what it heard so far, for whoever hears so much that keeping it would cost more than hearing it. */
    public void forget() {
        all.clear();
        passedOver.clear();
    }

    /** Everything heard until the server answered a ping sent now: whatever was on its way before has arrived then. */
    public List<ServerFrame> heardSoFar() {
        String ref = "so-far-" + System.nanoTime();
        say("ping", "ref", ref);
        await(ServerFrame.Ack.class, ack -> ref.equals(ack.ref()));
        return all.stream().filter(frame -> !(frame instanceof ServerFrame.Ack)).toList();
    }

    /** The acknowledgements and errors heard so far, in order. */
    List<ServerFrame> answers() {
        return all.stream().filter(frame -> frame instanceof ServerFrame.Ack || frame instanceof ServerFrame.Failure)
                .toList();
    }

    boolean isClosed() {
        return closed.isDone();
    }

    /** The code with which the server ended the connection. */
    public int awaitClose() {
        return awaitClose(Duration.ofSeconds(30));
    }

    int awaitClose(Duration longest) {
        return closed.orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    /** Ends without a word, like a cable that is pulled. */
    public void abort() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(_ -> socket).join();
    }

    private @Nullable ServerFrame poll(long nanos) {
        try {
            return incoming.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private final class Ears implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                ServerFrame frame = JSON.readValue(text.toString(), ServerFrame.class);
                text.setLength(0);
                all.add(frame);
                incoming.add(frame);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            closed.complete(status);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            closed.completeExceptionally(failure);
        }

        @Override
        public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
            from.request(1);
            return null;
        }
    }
}
