package chat.parley.desktop.store;

import chat.parley.model.UserView;

/**
 * Whose session outlives the app; its token is kept apart, as a secret.
 *
 * @param server as a person would write the address
 * @param user who it is, so that the app can open before the server answers
 */
public record KeptSession(String server, UserView user) {

    /** Whether it is the same person on the same server, whatever they are called. */
    public boolean sameAs(KeptSession other) {
        return server.equals(other.server) && user.id().equals(other.user.id());
    }
}
