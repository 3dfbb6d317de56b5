package chat.parley.desktop.backend;

import chat.parley.model.CreateUser;
import chat.parley.model.Done;
import chat.parley.model.LoginAnswer;
import chat.parley.model.RefreshSession;
import chat.parley.model.ServerAnswer;
import chat.parley.model.ServerView;
import chat.parley.model.SignIn;
import chat.parley.model.UserAnswer;
import chat.parley.model.UserView;

/**
 * What a server answers before anybody is signed in. Every method blocks and throws {@link ApiFailure}. Safe for use by
 * many threads; one per app.
 */
public final class Door implements AutoCloseable {
    private final Tls tls;
    private final Http http;

    /** @param agreements what the person has agreed to; asked anew for each connection */
    public Door(Agreements agreements) {
        this(Tls.of(agreements));
    }

    Door(Tls tls) {
        this.tls = tls;
        http = new Http(tls);
    }

    /** What the server says of itself. */
    public ServerView server(ServerAddress address) {
        return http.ask(address, "GET", "/server", null, null, ServerAnswer.class).server();
    }

    public LoginAnswer signIn(ServerAddress address, String name, String password) {
        return http.ask(address, "POST", "/login", new SignIn(name, password, Computer.name()), null,
                LoginAnswer.class);
    }

    public UserView createAccount(ServerAddress address, CreateUser account) {
        return http.ask(address, "POST", "/users", account, null, UserAnswer.class).user();
    }

    /** The server as that session sees it. */
    public ServerLink enter(Session session) {
        return new HttpServerLink(session, http, tls);
    }

    LoginAnswer refresh(ServerAddress address, String refreshToken, String next) {
        return http.ask(address, "POST", "/login/refresh", new RefreshSession(refreshToken, next), null,
                LoginAnswer.class);
    }

    void signOut(ServerAddress address, String refreshToken) {
        http.ask(address, "POST", "/logout", new RefreshSession(refreshToken), null, Done.class);
    }

    /** Breaks off what is under way; nothing can be asked any more. */
    @Override
    public void close() {
        http.close();
    }
}
