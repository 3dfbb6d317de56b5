package chat.parley.desktop.hosting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import chat.parley.desktop.backend.ServerAddress;
import chat.parley.desktop.store.JsonFile;
import org.jspecify.annotations.Nullable;

/** The server that this app runs on this computer, as the window sees it. JavaFX thread only; nothing blocks. */
public final class Hosting implements LocalServer {

    private final HostingPlace place;
    private final Executor fx;
    private final Executor background;
    private final JsonFile<Named> kept;
    private final ReadOnlyObjectWrapper<HostingState> state = new ReadOnlyObjectWrapper<>(new HostingState.Stopped());
    private String name;
    private @Nullable HostedServer server;
    private CompletableFuture<ServerAddress> starting = new CompletableFuture<>();

    /** What outlives the app: the name. Everything else the server keeps itself. */
    record Named(String name) {}

    /**
     * Nothing started yet. Reads a small file.
     *
     * @param fx the JavaFX thread
     * @param background runs what blocks
     */
    public Hosting(HostingPlace place, Executor fx, Executor background) {
        this.place = place;
        this.fx = fx;
        this.background = background;
        kept = new JsonFile<>(place.notes().resolve("name.json"), Named.class);
        name = kept.read().map(Named::name).orElse("");
    }

    /** How the server is doing. */
    public ReadOnlyObjectProperty<HostingState> state() {
        return state.getReadOnlyProperty();
    }

    /** Whether it runs, or is on its way, in the care of this app. */
    public boolean running() {
        return switch (state.get()) {
            case HostingState.Starting _,HostingState.Running _,HostingState.Restarting _ -> true;
            case HostingState.Stopped _,HostingState.Failed _ -> false;
        };
    }

    /** Starts the server of an earlier run again, if there was one. */
    public void resume() {
        if (!name.isEmpty()) {
            start(name);
        }
    }

    @Override
    public Path folder() {
        return place.data();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public CompletableFuture<ServerAddress> start(String name) {
        if (!running()) {
            this.name = name;
            starting = new CompletableFuture<>();
            state.set(new HostingState.Starting());
            List<String> command = new ArrayList<>(place.command());
            command.add("--parley.name=" + name);
            var started = new HostedServer(new HostingPlace(command, place.data(), place.notes()), fx, this::heard);
            server = started;
            background.execute(() -> {
                kept.write(new Named(name));
                started.start();
            });
        }
        return starting;
    }

    /** Lets it run on when the app ends. */
    public CompletableFuture<Void> leave() {
        return release(HostedServer::leave);
    }

    /** Ends it in an orderly way; completes on the JavaFX thread once it is gone. */
    public CompletableFuture<Void> stop() {
        return release(HostedServer::stop);
    }

    private CompletableFuture<Void> release(Consumer<HostedServer> how) {
        HostedServer released = server;
        return released == null
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.runAsync(() -> how.accept(released), background).thenRunAsync(() -> {}, fx);
    }

    private void heard(HostingState now) {
        state.set(now);
        switch (now) {
            case HostingState.Running(ServerAddress address) -> starting.complete(address);
            case HostingState.Failed(String words) -> starting.completeExceptionally(new IllegalStateException(words));
            case HostingState.Starting _,HostingState.Restarting _,HostingState.Stopped _ -> {
                // Nothing is decided yet, or nobody waits any more.
            }
        }
    }
}
