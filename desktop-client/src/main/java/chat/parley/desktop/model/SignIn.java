package chat.parley.desktop.model;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.Door;
import chat.parley.desktop.backend.NotAnAddress;
import chat.parley.desktop.backend.ServerAddress;
import chat.parley.desktop.backend.ServerCertificate;
import chat.parley.desktop.store.Profile;
import chat.parley.model.CreateUser;

/**
 * The way to a {@link Chat}. JavaFX thread only; nothing blocks, and every future completes on that thread, failing with
 * {@link ApiFailure}. Any number of chats at once, one for a person on a server: a new one of the same person there closes the old.
 */
public interface SignIn {

    /** Through the door of real servers, with what this computer keeps. Blocks on the disk, unlike all that follows. */
    static SignIn at(Door door, Profile profile, Threads threads) {
        return new DoorSignIn(door, profile, threads);
    }

    /** Servers that were signed in to before, the last one first. */
    List<ServerAddress> rememberedServers();

    /**
     * The sessions that were kept on this computer, opened again; they need not reach their servers for that. The one that
     * had the window last comes first.
     */
    List<Chat> resume();

    /** That one has the window, and comes first after the next start. */
    void putFirst(Chat chat);

    /**
     * Looks whether a server answers there.
     *
     * @return fails with {@link ApiFailure.Unreachable} if nobody answers, {@link ApiFailure.Untrusted} if its certificate
     *     is not trusted, {@link ApiFailure.Garbled} if it is no Parley server; with {@link NotAnAddress} if the text is no
     *     address
     */
    CompletableFuture<FoundServer> find(String typedAddress);

    /**
     * Takes that certificate for the right one of its server from now on, and no other.
     *
     * @return completes when it is so; fails with {@link java.io.UncheckedIOException} if this computer cannot keep it, and
     *     then it holds for this run
     */
    CompletableFuture<Void> trust(ServerCertificate certificate);

    /**
     * Signs in.
     *
     * @param name username or e-mail address
     * @param keep whether the session outlives the app on this computer
     * @return fails with {@link ApiFailure.Refused}: 401 for a wrong name or password, 429 for too many tries
     */
    CompletableFuture<Chat> signIn(ServerAddress server, String name, String password, boolean keep);

    /**
     * Creates an account and signs in with it.
     *
     * @return fails with {@link ApiFailure.Refused}: 400 with a sentence per field, 403 if accounts are not open to
     *     everybody, 409 if the name is taken
     */
    CompletableFuture<Chat> createAccount(ServerAddress server, CreateUser account, boolean keep);
}
