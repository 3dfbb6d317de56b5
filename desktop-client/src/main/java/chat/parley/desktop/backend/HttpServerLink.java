package chat.parley.desktop.backend;

/** The link over real sockets. */
final class HttpServerLink implements ServerLink {
    private final Session session;
    private final ParleyApi api;
    private final FilesApi files;

    HttpServerLink(Session session, Http http) {
        this.session = session;
        this.api = new HttpApi(session, http);
        this.files = new HttpFilesApi(session, http);
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
    public FilesApi files() {
        return files;
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
