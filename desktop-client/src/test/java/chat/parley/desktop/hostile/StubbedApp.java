package chat.parley.desktop.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.Core;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.model.Preview;
import chat.parley.desktop.model.Room;
import chat.parley.desktop.store.Directories;
import chat.parley.model.live.ServerFrame;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The app without its windows, signed in to the stub, with a folder and a thread of its own. */
final class StubbedApp implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(20);

    final StubServer server;
    final Path folder;
    private final Core core;
    private final ExecutorService fx;
    private @Nullable Chat chat;

    StubbedApp(StubServer server) throws IOException {
        this.server = server;
        folder = Files.createTempDirectory("parley-hostile");
        fx = Executors
                .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("JavaFX Application Thread").factory());
        core = Core.open(new Directories(folder.resolve("config"), folder.resolve("data"), folder.resolve("state")),
                fx);
    }

    /** Signs in, and looks at the room. */
    void start() {
        see(() -> core.signIn().signIn(server.address(), "ana", "secret", true).thenAccept(entered -> chat = entered));
        await("the list", () -> chat != null && chat().connection().get().online()
                && chat().conversation(StubRoom.ID).isPresent());
        see(this::room);
        await("the room", () -> room().messages().size() == server.room.last() && !room().loading().get());
    }

    Chat chat() {
        return Objects.requireNonNull(chat);
    }

    Conversation row() {
        return chat().conversation(StubRoom.ID).orElseThrow();
    }

    /** On the thread of the app: the room, which somebody looks at. */
    Room room() {
        Room room = chat().room(row());
        room.enter();
        return room;
    }

    <T> T see(Supplier<T> look) {
        try {
            return CompletableFuture.supplyAsync(look, fx).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException
                | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param fact looked at on the thread of the app */
    void await(String what, BooleanSupplier fact) {
        Awaitility.await(what).atMost(PATIENCE).pollInterval(STEP).pollDelay(Duration.ZERO)
                .until(() -> see(fact::getAsBoolean));
    }

    Live live() {
        var found = new AtomicReference<@Nullable Live>();
        await("a live connection", () -> {
            chat().tryNow();
            List.copyOf(server.live).forEach(found::set);
            return found.get() != null;
        });
        return Objects.requireNonNull(found.get());
    }

    /** Everything that the app shows is asked for again. */
    void catchUp() throws IOException {
        live().say(new ServerFrame.CatchUp());
    }

    /** It is as usable as ever: what Boris writes comes, what Ana writes goes, and the list tells of it. */
    void serves(String word) throws IOException {
        await("to be connected", () -> {
            chat().tryNow();
            return chat().connection().get().online() && chat().conversation(StubRoom.ID).isPresent();
        });
        String in = "heard after " + word;
        String out = "said after " + word;
        ServerFrame news = server.room.say(in);
        try {
            live().say(news);
        } catch (IOException e) {
            // The app has just had enough of that connection: it asks what it missed over the next.
        }
        await("a message that comes in", () -> texts().contains(in));
        see(() -> room().send(out, null));
        await("a message that goes out", () -> room().messages().stream()
                .anyMatch(item -> item.text().equals(out) && item.stored()));
        await("the row", () -> row().preview().get() instanceof Preview preview
                && preview.text().equals(out));
        await("the message once", () -> texts().stream().filter(out::equals).count() == 1);
        if (server.room.count(out) != 1) {
            throw new AssertionError("posted " + server.room.count(out) + " times");
        }
        long unread = see(() -> chat().totalUnread().get());
        if (unread < 0 || unread > 1_000) {
            throw new AssertionError(unread + " unread");
        }
    }

    private List<String> texts() {
        return room().messages().stream().map(MessageItem::text).toList();
    }

    @Override
    public void close() throws IOException {
        if (chat != null) {
            see(() -> {
                chat().close();
                return true;
            });
        }
        core.close();
        fx.shutdown();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
