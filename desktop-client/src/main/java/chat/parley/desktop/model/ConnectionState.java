package chat.parley.desktop.model;

import java.time.Instant;

/** How a chat stands with its server. */
public sealed interface ConnectionState {

    /** A try is under way. */
    record Connecting() implements ConnectionState {}

    /** Live: what happens on the server shows here at once. */
    record Online() implements ConnectionState {}

    /**
     * The server is away; the next try comes by itself.
     *
     * @param why as far as it is known
     */
    record Offline(Instant nextTry, Why why) implements ConnectionState {}

    /** Why there is no connection. */
    enum Why {
        /** Nobody answers. */
        AWAY,
        /** The server said that it stops, moments ago: it is expected back. */
        RESTARTING,
        /** Something stands there, with a certificate that is not to be trusted. */
        DISTRUSTED
    }

    /** The session is over, here or from elsewhere: no more tries. */
    record SignedOut() implements ConnectionState {}

    /** Closed by the app without signing out. */
    record Closed() implements ConnectionState {}

    default boolean online() {
        return this instanceof Online;
    }
}
