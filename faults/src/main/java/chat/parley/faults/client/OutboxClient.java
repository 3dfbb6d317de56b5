package chat.parley.faults.client;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import chat.parley.desktop.backend.ServerAddress;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Core;
import chat.parley.desktop.model.Room;
import chat.parley.desktop.store.Directories;
import chat.parley.faults.history.HistoryFile;

/**
 * The app without its windows, in a process of its own, as somebody who writes without waiting. It is killed and started
 * again on the same folders; once its input says so, it sends what it still has, and ends.
 */
public final class OutboxClient {

    private static final int MOST_UNDER_WAY = 8;

    private final ExecutorService fx = Executors.newSingleThreadExecutor();
    private final Core core;
    private final RandomGenerator random;
    private final String name;

    private OutboxClient(Path folder, String name, long seed) {
        this.name = name;
        this.random = new SplittableRandom(seed);
        this.core = Core.open(new Directories(folder.resolve("config"), folder.resolve("data"),
                folder.resolve("state")), fx);
    }

    /**
     * @param arguments its own folder, the folder of the run's records, its account's name, its server's port, a seed for
     *     this life, the seed of the run
     */
    public static void main(String[] arguments) throws Exception {
        var client = new OutboxClient(Path.of(arguments[0]), arguments[2], Long.parseLong(arguments[4]));
        Chat chat = client.chat(Integer.parseInt(arguments[3]));
        try (var record = HistoryFile.open(Path.of(arguments[1]), arguments[2], Long.parseLong(arguments[5]),
                chat.me().id())) {
            client.work(chat, record);
        }
        System.exit(0);
    }

    private Chat chat(int port) {
        return onFx(() -> core.signIn().resume().stream().findFirst()
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> core.signIn().signIn(new ServerAddress("http", "127.0.0.1", port), name,
                        Cast.PASSWORD, true)))
                .join();
    }

    private void work(Chat chat, HistoryFile record) throws IOException {
        Eventually.is(Duration.ofMinutes(2), () -> onFx(() -> chat.conversationsLoaded().get()));
        List<Room> rooms = onFx(() -> chat.conversations().stream().map(chat::room).toList());
        var notes = new OutboxNotes(name, record);
        rooms.forEach(room -> onFx(() -> {
            room.enter();
            notes.watch(room);
            return room;
        }));
        for (int text = 1; System.in.available() == 0; text++) {
            Room room = rooms.get(random.nextInt(rooms.size()));
            String words = name + " in life " + ProcessHandle.current().pid() + ", " + text;
            notes.sending(room, words);
            onFx(() -> {
                var _ = room.send(words, null); // what becomes of it is seen in the room
                return room;
            });
            Eventually.is(Duration.ofMinutes(5), () -> notes.underWay() < MOST_UNDER_WAY || isAsked());
        }
        Eventually.is(Duration.ofMinutes(2), () -> onFx(() -> rooms.stream().allMatch(OutboxNotes::isQuiet)));
        // Who found the server away all the time has nothing yet of what they are to be judged by.
        Eventually.is(Duration.ofMinutes(2), () -> onFx(() -> chat.connection().get().online()
                && rooms.stream().noneMatch(room -> room.loading().get())));
        rooms.forEach(room -> onFx(() -> room.loadBackTo(1)).join());
        rooms.forEach(room -> onFx(() -> {
            notes.holds(room);
            return room;
        }));
    }

    private static boolean isAsked() {
        try {
            return System.in.available() > 0;
        } catch (IOException e) {
            return true;
        }
    }

    private <T> T onFx(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, fx).join();
    }
}
