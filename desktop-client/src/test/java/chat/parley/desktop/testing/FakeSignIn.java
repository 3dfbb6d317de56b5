package chat.parley.desktop.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import chat.parley.desktop.backend.ServerAddress;
import chat.parley.desktop.backend.ServerCertificate;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.FoundServer;
import chat.parley.desktop.model.SignIn;
import chat.parley.model.CreateUser;
import chat.parley.model.ServerView;

/** A sign-in whose answers a test gives by hand, whenever it likes. */
public final class FakeSignIn implements SignIn {

    public final List<ServerAddress> remembered = new ArrayList<>();
    public final List<String> looks = new ArrayList<>();
    public final List<String> tries = new ArrayList<>();
    public final List<ServerCertificate> trusted = new ArrayList<>();
    public final List<CreateUser> accounts = new ArrayList<>();
    public CompletableFuture<FoundServer> look = new CompletableFuture<>();
    public CompletableFuture<Chat> answer = new CompletableFuture<>();

    /** The server that every story of ours finds. */
    public static FoundServer vitosha(String address) {
        return new FoundServer(ServerAddress.parse(address), new ServerView("Vitosha Bikes", "0.1.0", true, null),
                Duration.ofMillis(24));
    }

    @Override
    public List<ServerAddress> rememberedServers() {
        return remembered;
    }

    @Override
    public List<Chat> resume() {
        return List.of();
    }

    @Override
    public void putFirst(Chat chat) {
        // nothing is kept
    }

    @Override
    public CompletableFuture<FoundServer> find(String typedAddress) {
        looks.add(typedAddress);
        return look;
    }

    @Override
    public CompletableFuture<Void> trust(ServerCertificate certificate) {
        trusted.add(certificate);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Chat> signIn(ServerAddress server, String name, String password, boolean keep) {
        tries.add(name + "/" + password + "@" + server + (keep ? " kept" : ""));
        return answer;
    }

    @Override
    public CompletableFuture<Chat> createAccount(ServerAddress server, CreateUser account, boolean keep) {
        accounts.add(account);
        return answer;
    }
}
