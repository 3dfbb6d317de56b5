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
     * @param distrusted whether something stands there, with a certificate that is not to be trusted
     */
    record Offline(Instant nextTry, boolean distrusted) implements ConnectionState {}

    /** The session is over, here or from elsewhere: no more tries. */
    record SignedOut() implements ConnectionState {}

    /** Closed by the app without signing out. */
    record Closed() implements ConnectionState {}

    default boolean online() {
        return this instanceof Online;
    }
}
