package chat.parley.desktop.backend;

/** The link over real sockets. */
final class HttpServerLink implements ServerLink {
    private final Session session;
    private final ParleyApi api;

    HttpServerLink(Session session, Http http) {
        this.session = session;
        this.api = new HttpApi(session, http);
    }

    @Override
    public ServerAddress address() {
        return session.address();
    }

    @Override
    public ParleyApi api() {
        return api;
    }

    @Override
    public LiveConnection open(LiveConnection.Listener listener) {
        return LiveSocket.open(session, listener);
    }

    @Override
    public void signOut() {
        session.end();
    }
}
