package chat.parley.desktop.model;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import chat.parley.desktop.store.Cache;
import chat.parley.model.MessageView;
import chat.parley.model.live.ClientFrame;
import chat.parley.model.live.ServerFrame;

/**
 * Tells the server what this device keeps, so that authors learn that it was delivered: what the cache has on disk, or what
 * the app holds if there is no cache. At most once a second, many rooms together; all of it again after each return, as a
 * server may have been cut short before it wrote it down. JavaFX thread only.
 */
final class Confirmations {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int ROOMS_PER_FRAME = 200;
    private static final String REF = "delivered";

    private final Cached cached;
    private final Connector connector;
    private final Timer timer;
    /** By room, the last message of others that this device has come to hold. */
    private final Map<String, Long> held = new HashMap<>();
    private final Map<String, Long> said = new HashMap<>();
    private boolean paused;
    private boolean due;
    private boolean refused;

    Confirmations(Cached cached, Connector connector, Timer timer) {
        this.cached = cached;
        this.connector = connector;
        this.timer = timer;
    }

    /** Everything in that room up to and including that number, the last that others wrote, was given to the cache. */
    void held(String roomId, long upTo) {
        if (upTo > held.getOrDefault(roomId, 0L)) {
            held.put(roomId, upTo);
            say();
        }
    }

    /** Without a cache the list of conversations is all that is held of most rooms. */
    void listed(List<Conversation> rows) {
        if (!cached.keeps()) {
            rows.forEach(row -> held(row.roomId(), row.lastNumber()));
        }
    }

    /** Somebody posted; without a cache, hearing it is all there is. */
    void posted(MessageView message) {
        if (!cached.keeps()) {
            held(message.chatRoomId(), message.number());
        }
    }

    void forget(String roomId) {
        held.remove(roomId);
        said.remove(roomId);
    }

    void forgetAll() {
        held.clear();
        said.clear();
    }

    /** Connected: the server may know less than it was told. */
    void online() {
        said.clear();
        refused = false;
        say();
    }

    /** An older server does not know what is said here, and is spared it. */
    void heard(ServerFrame.Failure failure) {
        refused |= REF.equals(failure.ref()) && failure.status() == 400;
    }

    private void say() {
        if (paused) {
            due = true;
            return;
        }
        paused = true;
        due = false;
        timer.after(PAUSE, () -> {
            paused = false;
            if (due) {
                say();
            }
        });
        if (!connector.online() || refused) {
            return;
        }
        if (cached.keeps()) {
            cached.ask(Cache::reach).thenAccept(this::send);
        } else {
            send(held);
        }
    }

    private void send(Map<String, Long> reach) {
        Map<String, Long> frame = new HashMap<>();
        Map.copyOf(reach).forEach((roomId, upTo) -> {
            if (upTo > said.getOrDefault(roomId, 0L)) {
                said.put(roomId, upTo);
                frame.put(roomId, upTo);
            }
            if (frame.size() == ROOMS_PER_FRAME) {
                connector.send(new ClientFrame.Delivered(REF, Map.copyOf(frame)));
                frame.clear();
            }
        });
        if (!frame.isEmpty()) {
            connector.send(new ClientFrame.Delivered(REF, frame));
        }
    }
}
