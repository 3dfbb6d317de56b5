package chat.parley.desktop.e2e;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import chat.parley.desktop.backend.ServerAddress;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Core;
import chat.parley.desktop.store.Directories;
import chat.parley.model.CreateUser;
import chat.parley.model.UserType;
import org.awaitility.Awaitility;

/** The app of one person without its windows: a thread of its own stands for the JavaFX thread. */
final class Desk implements AutoCloseable {

    private static final String PASSWORD = "two wheels are enough";
    private final ExecutorService fx = Executors.newSingleThreadExecutor();
    private final Core core;
    private final Chat chat;

    private Desk(Path profile, Entry entry) throws Exception {
        core = Core.open(new Directories(profile, profile, profile), fx);
        chat = fx.submit(() -> entry.through(core)).get().get(30, TimeUnit.SECONDS);
    }

    private interface Entry {
        CompletableFuture<Chat> through(Core core);
    }

    /** Makes the account, and stays signed in. */
    static Desk ofNewPerson(Path profile, URI server, String name) throws Exception {
        var account = new CreateUser(name, PASSWORD, name, "Test", UserType.CONSUMER, null);
        return new Desk(profile,
                core -> core.signIn().createAccount(ServerAddress.parse(server.toString()), account, true));
    }

    /** Goes on with the session that the profile keeps; the server need not be there. */
    static Desk again(Path profile) throws Exception {
        return new Desk(profile, core -> CompletableFuture.completedFuture(core.signIn().resume().orElseThrow()));
    }

    /**
     * The same; and signs in if the session has ended, as it does when the app was killed before it had the new refresh token
     * and the old one was used too late.
     */
    static Desk againAs(Path profile, URI server, String name) throws Exception {
        return new Desk(profile,
                core -> core.signIn().resume().map(CompletableFuture::completedFuture).orElseGet(
                        () -> core.signIn().signIn(ServerAddress.parse(server.toString()), name, PASSWORD, true)));
    }

    Chat chat() {
        return chat;
    }

    /** Looks at the model, or does something with it, where that is allowed. */
    <T> T see(Supplier<T> look) {
        try {
            return fx.submit(look::get).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    void waitUntil(String fact, Duration atMost, Callable<Boolean> holds) {
        Awaitility.await(fact).atMost(atMost).pollInterval(Duration.ofMillis(20)).until(holds);
    }

    /** How many rooms the list has. */
    int rooms() {
        return see(() -> List.copyOf(chat.conversations()).size());
    }

    @Override
    public void close() {
        see(() -> {
            chat.close();
            return true;
        });
        core.close();
        fx.shutdownNow();
    }
}
