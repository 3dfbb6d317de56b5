package chat.parley.desktop.model;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import chat.parley.desktop.backend.Door;
import chat.parley.desktop.backend.NotAnAddress;
import chat.parley.desktop.backend.ServerAddress;
import chat.parley.desktop.backend.ServerCertificate;
import chat.parley.desktop.backend.Session;
import chat.parley.desktop.store.Kept;
import chat.parley.desktop.store.KeptSession;
import chat.parley.desktop.store.KeptSessions;
import chat.parley.desktop.store.Profile;
import chat.parley.desktop.store.SettingsFile;
import chat.parley.model.CreateUser;
import chat.parley.model.LoginAnswer;
import chat.parley.model.ServerView;
import chat.parley.model.UserView;

/** Signing in through the door of a real server. */
final class DoorSignIn implements SignIn {
    private final Door door;
    private final Profile profile;
    private final KeptSessions sessions;
    private final SettingsFile settings;
    private final Threads threads;
    /** By whose it is. */
    private final Map<Whose, Chat> chats = new HashMap<>();

    private record Whose(ServerAddress server, String userId) {}

    DoorSignIn(Door door, Profile profile, Threads threads) {
        this.door = door;
        this.profile = profile;
        this.sessions = profile.sessions();
        this.settings = profile.settings();
        this.threads = threads;
    }

    @Override
    public List<ServerAddress> rememberedServers() {
        return settings.get().servers().stream().flatMap(text -> parse(text).stream()).toList();
    }

    @Override
    public List<Chat> resume() {
        return sessions.all().stream().flatMap(kept -> resume(kept).stream()).toList();
    }

    @Override
    public void putFirst(Chat chat) {
        threads.disk().execute(() -> sessions.putFirst(new KeptSession(chat.address().toString(), chat.me())));
    }

    private Optional<Chat> resume(KeptSession kept) {
        return parse(kept.server()).map(address -> {
            Session session = Session.resume(address, door, () -> sessions.token(kept),
                    keeper(address, kept.user(), true));
            return open(address, session, kept.user(), true);
        });
    }

    @Override
    public CompletableFuture<FoundServer> find(String typedAddress) {
        ServerAddress address;
        try {
            address = ServerAddress.parse(typedAddress);
        } catch (NotAnAddress e) {
            return CompletableFuture.failedFuture(e);
        }
        return threads.ask(() -> {
            long begun = System.nanoTime();
            ServerView server = door.server(address);
            return new FoundServer(address, server, Duration.ofNanos(System.nanoTime() - begun));
        });
    }

    @Override
    public CompletableFuture<Void> trust(ServerCertificate certificate) {
        return threads.onDisk(() -> {
            profile.certificates().agree(certificate.place(), certificate.fingerprint().sha256());
            return null;
        });
    }

    @Override
    public CompletableFuture<Chat> signIn(ServerAddress server, String name, String password, boolean keep) {
        return Calls.plain(threads.ask(() -> begin(server, door.signIn(server, name, password), keep))
                .thenApply(entrance -> open(server, entrance.session(), entrance.user(), keep)));
    }

    @Override
    public CompletableFuture<Chat> createAccount(ServerAddress server, CreateUser account, boolean keep) {
        return Calls.plain(threads.ask(() -> {
            UserView user = door.createAccount(server, account);
            return begin(server, door.signIn(server, user.username(), String.valueOf(account.password())), keep);
        }).thenApply(entrance -> open(server, entrance.session(), entrance.user(), keep)));
    }

    private record Entrance(Session session, UserView user) {}

    private Entrance begin(ServerAddress server, LoginAnswer answer, boolean keep) {
        settings.change(known -> known.withServer(server.toString()));
        if (!keep) {
            sessions.remove(new KeptSession(server.toString(), answer.user()));
        }
        return new Entrance(Session.begin(server, door, answer, keeper(server, answer.user(), keep)), answer.user());
    }

    private Consumer<String> keeper(ServerAddress server, UserView user, boolean keep) {
        return keep ? token -> sessions.save(new KeptSession(server.toString(), user), token) : _ -> {};
    }

    private Chat open(ServerAddress address, Session session, UserView user, boolean keep) {
        Kept all = profile.of(address.toString(), user.id());
        Kept kept = keep ? all : all.withoutCache();
        var whose = new Whose(address, user.id());
        Chat before = chats.remove(whose);
        if (before != null) {
            before.close(); // two must not send what waits in one outbox
        }
        Chat chat = new Chat(user, door.enter(session), threads, kept);
        chats.put(whose, chat);
        chat.connection().addListener((_, _, state) -> {
            if (state instanceof ConnectionState.SignedOut) {
                // What others wrote does not stay behind on a computer that was left; what is unsent stays its author's.
                threads.disk().execute(kept.cache()::clear);
                chat.files().clearPictures();
            }
            // A chat that another one has followed must not take that one's session away.
            if (state instanceof ConnectionState.SignedOut && chats.remove(whose, chat)) {
                threads.disk().execute(() -> sessions.remove(new KeptSession(address.toString(), user)));
            }
        });
        chat.start();
        return chat;
    }

    private static Optional<ServerAddress> parse(String text) {
        try {
            return Optional.of(ServerAddress.parse(text));
        } catch (NotAnAddress e) {
            return Optional.empty();
        }
    }
}
