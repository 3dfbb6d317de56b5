package chat.parley.desktop.e2e;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
    private final List<Chat> chats = new ArrayList<>();

    private Desk(Path profile, Entry entry) throws Exception {
        core = Core.open(new Directories(profile, profile, profile), fx);
        enter(entry);
    }

    private Chat enter(Entry entry) throws Exception {
        Chat chat = fx.submit(() -> entry.through(core)).get().get(30, TimeUnit.SECONDS);
        chats.add(chat);
        return chat;
    }

    private interface Entry {
        CompletableFuture<Chat> through(Core core);
    }

    /** Makes the account, and stays signed in. */
    static Desk ofNewPerson(Path profile, URI server, String name) throws Exception {
        return new Desk(profile, newPerson(server, name));
    }

    private static Entry newPerson(URI server, String name) {
        var account = new CreateUser(name, PASSWORD, name, "Test", UserType.CONSUMER, null);
        return core -> core.signIn().createAccount(ServerAddress.parse(server.toString()), account, true);
    }

    /** The same app for another new person, too. */
    Chat alsoForNewPerson(URI server, String name) throws Exception {
        return enter(newPerson(server, name));
    }

    /** Goes on with all sessions that the profile keeps, the one that came last first. */
    static Desk againForAll(Path profile) throws Exception {
        List<Chat> others = new ArrayList<>();
        Desk desk = new Desk(profile, core -> {
            List<Chat> all = core.signIn().resume();
            others.addAll(all.subList(1, all.size()));
            return CompletableFuture.completedFuture(all.getFirst());
        });
        desk.chats.addAll(others);
        return desk;
    }

    /** Of all whom the app is signed in as. */
    List<Chat> chats() {
        return List.copyOf(chats);
    }

    /** Goes on with the session that the profile keeps; the server need not be there. */
    static Desk again(Path profile) throws Exception {
        return new Desk(profile, core -> CompletableFuture.completedFuture(core.signIn().resume().getFirst()));
    }

    /**
     * The same; and signs in if the session has ended, as it does when the app was killed before it had the new refresh token
     * and the old one was used too late.
     */
    static Desk againAs(Path profile, URI server, String name) throws Exception {
        return new Desk(profile,
                core -> core.signIn().resume().stream().findFirst().map(CompletableFuture::completedFuture).orElseGet(
                        () -> core.signIn().signIn(ServerAddress.parse(server.toString()), name, PASSWORD, true)));
    }

    Chat chat() {
        return chats.getFirst();
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
        return see(() -> List.copyOf(chat().conversations()).size());
    }

    @Override
    public void close() {
        see(() -> {
            chats.forEach(Chat::close);
            return true;
        });
        core.close();
        fx.shutdownNow();
    }
}
