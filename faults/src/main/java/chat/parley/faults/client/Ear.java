package chat.parley.faults.client;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.LiveConnection;
import chat.parley.desktop.backend.ServerLink;
import chat.parley.model.Problem;
import chat.parley.model.live.ClientFrame;
import chat.parley.model.live.ServerFrame;
import org.jspecify.annotations.Nullable;

/** The live connection of one device: opened again by whoever asks for it, and able to wait for answers. */
final class Ear implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 5;

    private final ServerLink server;
    private final Consumer<ServerFrame> listener;
    private final Map<String, CompletableFuture<ServerFrame>> asked = new ConcurrentHashMap<>();
    private final AtomicLong refs = new AtomicLong();
    private volatile @Nullable Line line;

    Ear(ServerLink server, Consumer<ServerFrame> listener) {
        this.server = server;
        this.listener = listener;
    }

    /** Opens a connection if there is none, and does not wait for it. By one thread at a time. */
    void open() {
        Line now = line;
        if (now == null || now.over) {
            var fresh = new Line();
            line = fresh;
            fresh.connection = server.open(fresh);
        }
    }

    boolean isReady() {
        Line now = line;
        return now != null && now.ready && !now.over;
    }

    /**
     * Says something and waits for its answer.
     *
     * @param frame makes the frame with that ref
     * @throws ApiFailure as over REST
     */
    ServerFrame.Ack ask(Function<String, ClientFrame> frame) {
        Line now = line;
        String ref = Long.toString(refs.incrementAndGet());
        var answer = new CompletableFuture<ServerFrame>();
        asked.put(ref, answer);
        try {
            if (now == null || now.connection == null || !isReady()) {
                throw new ApiFailure.Unreachable(new IllegalStateException("not connected"));
            }
            now.connection.send(frame.apply(ref));
            return switch (answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                case ServerFrame.Ack ack -> ack;
                case ServerFrame.Failure failure -> throw new ApiFailure.Refused(new Problem(failure.type(), "",
                        failure.status(), failure.message(), false, failure.message(), null), null);
                default -> throw new IllegalStateException("neither ack nor error");
            };
        } catch (ExecutionException | TimeoutException e) {
            throw new ApiFailure.Unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiFailure.Unreachable(e);
        } finally {
            asked.remove(ref);
        }
    }

    @Override
    public void close() {
        Line now = line;
        if (now != null && now.connection != null) {
            now.connection.close();
        }
    }

    /** One connection, from its beginning to its end. */
    private final class Line implements LiveConnection.Listener {
        private volatile @Nullable LiveConnection connection;
        private volatile boolean ready;
        private volatile boolean over;

        @Override
        public void heard(ServerFrame frame) {
            ready |= frame instanceof ServerFrame.Ready;
            String ref = switch (frame) {
                case ServerFrame.Ack ack -> ack.ref();
                case ServerFrame.Failure failure -> failure.ref();
                default -> null;
            };
            CompletableFuture<ServerFrame> answer = ref == null ? null : asked.get(ref);
            if (answer != null) {
                answer.complete(frame);
            }
            listener.accept(frame);
        }

        @Override
        public void closed(LiveConnection.Ending ending) {
            over = true;
            asked.values().forEach(answer -> answer.completeExceptionally(new IllegalStateException("cut")));
        }
    }
}
