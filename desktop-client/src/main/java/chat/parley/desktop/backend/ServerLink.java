package chat.parley.desktop.backend;

/** Everything one signed-in person can do with one server. The door to the network for the model; tests put a fake here. */
public interface ServerLink {

    ServerAddress address();

    ParleyApi api();

    FilesApi files();

    /** The support desk; refused to whoever is not of it. */
    SupportApi support();

    /** Administration; refused to whoever is no administrator. */
    AdminApi administration();

    /** Begins a live connection and returns at once; its listener hears the outcome. */
    LiveConnection open(LiveConnection.Listener listener);

    /** Ends the session on the server if it can be reached, and forgets the tokens in any case. Blocks. */
    void signOut();
}
