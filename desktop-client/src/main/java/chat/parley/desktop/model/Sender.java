package chat.parley.desktop.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.store.KeptFile;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.store.Outgoing;
import chat.parley.desktop.store.StoreFailure;
import chat.parley.model.MessageView;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what was written to the server: in order within a room, as often as it takes, always under the same client id,
 * so that the server takes it once. A refused message stays and lets the next ones pass. JavaFX thread only.
 */
final class Sender {
    /** A server that is up and yet fails this often at one message will hardly take it by itself. */
    private static final int MOST_FAILURES = 5;
    /** The status of a server whose disk is full: nothing is wrong with the message. */
    private static final int STORAGE_FULL = 507;
    private static final Duration UNTIL_NEXT_WRITE = Duration.ofSeconds(15);
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final Threads threads;
    private final Outbox outbox;
    private final ChatFiles files;
    private final FilesFirst filesFirst;
    private final Listener listener;
    private final Map<String, List<Outgoing>> unsent = new HashMap<>();
    private final Set<String> roomsUnderWay = new HashSet<>();
    /** Rooms that wait a moment after a failure, and how to call the waiting off. */
    private final Map<String, Runnable> pauses = new HashMap<>();
    private final Map<String, Integer> failures = new HashMap<>();
    /** Client ids of what the disk does not have yet. */
    private final Set<String> writing = new HashSet<>();
    /** Client ids that the disk could not be made to forget. */
    private final Set<String> unremoved = new HashSet<>();
    private final ReadOnlyBooleanWrapper serverFull = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper unkept = new ReadOnlyBooleanWrapper();
    private boolean online;

    /** What becomes of a message, on the JavaFX thread. */
    interface Listener {

        /** It was written and is on its way to the disk. */
        void writing(Outgoing message);

        /** It is safe on this computer and waits, or was refused. */
        void unsent(Outgoing message);

        /** The server has it. */
        void sent(Outgoing message, MessageView view);

        /** The person gave it up. */
        void discarded(Outgoing message);
    }

    Sender(Calls calls, Threads threads, Outbox outbox, ChatFiles files, Listener listener) {
        this.threads = threads;
        this.outbox = outbox;
        this.files = files;
        filesFirst = new FilesFirst(calls, files.uploader());
        this.listener = listener;
    }

    /** Takes up what an earlier run left. */
    void load() {
        threads.onDisk(outbox::load).whenComplete((left, failure) -> {
            if (failure == null) {
                takeUp(left);
            } else {
                trouble(failure);
            }
        });
    }

    private void takeUp(List<Outgoing> left) {
        Map<String, List<Outgoing>> rooms = new HashMap<>();
        left.stream().filter(message -> find(message.roomId(), message.clientId()) == null)
                .forEach(message -> rooms.computeIfAbsent(message.roomId(), _ -> new ArrayList<>()).add(message));
        rooms.forEach((roomId, messages) -> {
            // What was written since the start comes after what was left.
            room(roomId).addAll(0, messages);
            messages.forEach(listener::unsent);
            pump(roomId);
        });
    }

    /** Whether what is written cannot be kept on this computer, so that it would end with the app. */
    ReadOnlyBooleanProperty unkept() {
        return unkept.getReadOnlyProperty();
    }

    /** Whether the server has no room left for messages: they wait until it has. */
    ReadOnlyBooleanProperty serverFull() {
        return serverFull.getReadOnlyProperty();
    }

    /** How many messages the server does not have, refused ones among them. */
    int count() {
        return unsent.values().stream().mapToInt(List::size).sum();
    }

    /** What the server does not have, refused ones among it, in no order. */
    List<Outgoing> unsent() {
        return unsent.values().stream().flatMap(List::stream).toList();
    }

    /** What the server does not have yet of one room, in order. */
    List<Outgoing> unsent(String roomId) {
        return List.copyOf(unsent.getOrDefault(roomId, List.of()));
    }

    /**
     * Keeps the message, then sends it. One that the disk does not take is sent all the same, and shown not to be kept.
     *
     * @return completes once it is on the disk, or fails with {@link StoreFailure}
     */
    CompletableFuture<Void> send(Outgoing message) {
        String clientId = message.clientId();
        room(message.roomId()).add(message);
        writing.add(clientId);
        listener.writing(message);
        CompletableFuture<Void> kept = keep(message);
        kept.whenComplete((_, _) -> {
            writing.remove(clientId);
            Outgoing waiting = find(message.roomId(), clientId);
            if (waiting != null) {
                listener.unsent(waiting);
                pump(message.roomId());
            }
        });
        return kept;
    }

    private CompletableFuture<Void> keep(Outgoing message) {
        CompletableFuture<Void> kept = onDisk(() -> outbox.put(message));
        kept.whenComplete((_, failure) -> {
            if (failure != null) {
                trouble(failure);
            }
        });
        return kept;
    }

    private CompletableFuture<Void> onDisk(Runnable work) {
        return threads.onDisk(() -> {
            work.run();
            return null;
        });
    }

    /** Tries, for as long as it takes, to get on the disk what is not there; most troubles of a disk pass. */
    private void trouble(Throwable failure) {
        LOG.warn("What is written cannot be kept: {}", failure.getMessage());
        if (!unkept.get()) {
            unkept.set(true);
            threads.timer().after(UNTIL_NEXT_WRITE, this::keepAgain);
        }
    }

    private void keepAgain() {
        List<Outgoing> all = unsent();
        List<String> gone = List.copyOf(unremoved);
        threads.onDisk(() -> {
            gone.forEach(outbox::remove);
            List<Outgoing> left = outbox.load();
            all.forEach(outbox::put);
            return left;
        }).whenComplete((left, failure) -> {
            unkept.set(false);
            if (failure == null) {
                gone.forEach(unremoved::remove);
                takeUp(left);
            } else {
                trouble(failure);
            }
        });
    }

    void retry(String roomId, String clientId) {
        Outgoing message = find(roomId, clientId);
        if (message != null && message.refusal() != null) {
            failures.remove(clientId);
            replace(message.again());
            pump(roomId);
        }
    }

    void discard(String roomId, String clientId) {
        Outgoing message = take(roomId, clientId);
        if (message != null) {
            files.discard(message.files());
            listener.discarded(message);
        }
    }

    /** Gives up every message. */
    void discardEverything() {
        List.copyOf(unsent.keySet()).forEach(this::discardAll);
    }

    /** Gives up everything of a room that is no more. */
    void discardAll(String roomId) {
        unsent(roomId).forEach(message -> discard(roomId, message.clientId()));
    }

    /** The server has that message, as was heard on the live connection, perhaps before the answer to the sending. */
    void arrived(MessageView view) {
        Outgoing message = view.clientId() == null ? null : take(view.chatRoomId(), view.clientId());
        if (message != null) {
            files.forget(message.files());
            listener.sent(message, view);
        }
    }

    void online(boolean now) {
        online = now;
        if (now) {
            List.copyOf(pauses.keySet()).forEach(this::endPause);
        }
        List.copyOf(unsent.keySet()).forEach(this::pump);
    }

    private void pump(String roomId) {
        Outgoing next = room(roomId).stream().filter(message -> message.refusal() == null).findFirst().orElse(null);
        if (!online || next == null || writing.contains(next.clientId()) || !roomsUnderWay.add(roomId)) {
            return;
        }
        filesFirst.post(next, begun -> remember(next, begun)).whenComplete((view, failure) -> {
            if (failure == null) {
                serverFull.set(false);
                roomsUnderWay.remove(roomId);
                arrived(view, next);
                pump(roomId);
            } else {
                failed(next, failure);
            }
        });
    }

    /** The server has begun to take a file: the next try goes on with it, also after the end of the app. */
    private void remember(Outgoing message, KeptFile begun) {
        Outgoing now = find(message.roomId(), message.clientId());
        if (now != null) {
            Outgoing changed = now.with(begun);
            room(message.roomId()).replaceAll(known -> known == now ? changed : known);
            keep(changed);
        }
    }

    private void arrived(MessageView view, Outgoing message) {
        if (take(message.roomId(), message.clientId()) != null) {
            failures.remove(message.clientId());
            files.forget(message.files());
            listener.sent(message, view);
        }
    }

    private void failed(Outgoing message, Throwable failure) {
        String roomId = message.roomId();
        serverFull.set(failure instanceof ApiFailure.Refused refused && refused.status() == STORAGE_FULL);
        switch (failure) {
            case ApiFailure.Refused refused when FilesFirst.forgotten(message, refused)
                    && failures.merge(message.clientId(), 1, Integer::sum) < MOST_FAILURES -> {
                message.files().forEach(file -> remember(message, file.uploadedAs(null)));
                roomsUnderWay.remove(roomId);
                pump(roomId);
            }
            // An earlier try got there, unanswered, and what it brought has been deleted since: nothing is left to do.
            case ApiFailure.Refused refused when refused.is("message-deleted") -> {
                roomsUnderWay.remove(roomId);
                discard(roomId, message.clientId());
                pump(roomId);
            }
            case ApiFailure.Refused refused when !refused.passing() || exhausted(message, refused) -> {
                roomsUnderWay.remove(roomId);
                if (find(roomId, message.clientId()) != null) {
                    replace(message.refused(refused.problem()));
                }
                pump(roomId);
            }
            case ApiFailure.SignedOut _ -> roomsUnderWay.remove(roomId);
            default -> pauses.put(roomId, threads.timer().after(Calls.pause(failure), () -> {
                endPause(roomId);
                pump(roomId);
            }));
        }
    }

    private void endPause(String roomId) {
        Runnable callOff = pauses.remove(roomId);
        if (callOff != null) {
            callOff.run();
            roomsUnderWay.remove(roomId);
        }
    }

    private boolean exhausted(Outgoing message, ApiFailure.Refused refused) {
        return refused.status() >= 500 && refused.status() != STORAGE_FULL
                && failures.merge(message.clientId(), 1, Integer::sum) >= MOST_FAILURES;
    }

    private void replace(Outgoing message) {
        room(message.roomId()).replaceAll(known -> known.clientId().equals(message.clientId()) ? message : known);
        keep(message);
        listener.unsent(message);
    }

    private @Nullable Outgoing take(String roomId, String clientId) {
        Outgoing message = find(roomId, clientId);
        if (message != null) {
            room(roomId).remove(message);
            onDisk(() -> outbox.remove(clientId)).whenComplete((_, failure) -> {
                if (failure != null) {
                    unremoved.add(clientId);
                    trouble(failure);
                }
            });
        }
        return message;
    }

    private @Nullable Outgoing find(String roomId, String clientId) {
        return unsent.getOrDefault(roomId, List.of()).stream().filter(message -> message.clientId().equals(clientId))
                .findFirst().orElse(null);
    }

    private List<Outgoing> room(String roomId) {
        return unsent.computeIfAbsent(roomId, _ -> new ArrayList<>());
    }
}
