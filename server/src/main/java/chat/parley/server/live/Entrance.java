package chat.parley.server.live;

import chat.parley.server.account.AccessTokens;
import chat.parley.server.account.VerifiedToken;
import chat.parley.server.web.Forbidden;
import org.springframework.stereotype.Component;

/** Where a connection becomes somebody's, and ceases to be. */
@Component
class Entrance {

    private final AccessTokens tokens;
    private final Connections connections;
    private final Presence presence;
    private final Viewings viewings;
    private final Welcome welcome;

    Entrance(AccessTokens tokens, Connections connections, Presence presence, Viewings viewings, Welcome welcome) {
        this.tokens = tokens;
        this.connections = connections;
        this.presence = presence;
        this.viewings = viewings;
        this.welcome = welcome;
    }

    /**
     * From here on the connection hears what its person hears; {@code ready} is the first it gets.
     *
     * @throws chat.parley.server.web.NotSignedIn if the token does not hold
     * @throws chat.parley.server.web.TooMany if the person has too many connections
     */
    void enter(Connection connection, String token) {
        VerifiedToken verified = tokens.verify(token);
        String userId = verified.caller().userId();
        connection.signedIn(SignedIn.of(verified, token));
        connection.send(welcome.to(userId));
        connections.enter(userId, connection);
        tokens.verify(token); // A session that ended meanwhile did not find this connection to close it.
        connection.open();
        presence.changed(userId);
        presence.tell(connection, userId);
        if (!connection.isOpen()) {
            leave(connection); // It was gone before it was in, so that its end has passed unnoticed.
        }
    }

    /**
     * The same person with a newer token.
     *
     * @throws Forbidden if the token is somebody else's
     */
    void renew(Connection connection, SignedIn before, String token) {
        VerifiedToken verified = tokens.verify(token);
        if (!verified.caller().userId().equals(before.userId())) {
            throw new Forbidden("This connection belongs to somebody else.");
        }
        connection.signedIn(SignedIn.of(verified, token));
    }

    /** Frees everything the connection held. Its end may be noticed by whoever writes to it, so that nobody waits here. */
    void leave(Connection connection) {
        connections.leave(connection);
        SignedIn who = connection.signedIn();
        if (who != null) {
            Thread.ofVirtual().name("live-farewell").start(() -> {
                viewings.ended(connection);
                presence.changed(who.userId());
            });
        }
    }
}
