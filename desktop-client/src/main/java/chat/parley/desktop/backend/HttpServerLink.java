package chat.parley.desktop.backend;

/** The link over real sockets. */
final class HttpServerLink implements ServerLink {
    private final Session session;
    private final ParleyApi api;
    private final FilesApi files;
    private final SupportApi support;
    private final AdminApi administration;
    private final Tls tls;

    HttpServerLink(Session session, Http http, Tls tls) {
        this.session = session;
        this.tls = tls;
        this.api = new HttpApi(session, http);
        this.files = new HttpFilesApi(session, http);
        this.support = new HttpSupportApi(session, http);
        this.administration = new HttpAdminApi(session, http);
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
    public SupportApi support() {
        return support;
    }

    @Override
    public AdminApi administration() {
        return administration;
    }

    @Override
    public LiveConnection open(LiveConnection.Listener listener) {
        return LiveSocket.open(session, tls, listener);
    }

    @Override
    public void signOut() {
        session.end();
    }
}
