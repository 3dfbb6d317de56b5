package chat.parley.desktop.store;

import chat.parley.model.UserView;

/**
 * A session that outlives the app.
 *
 * @param server as a person would write the address
 * @param user who it is, so that the app can open before the server answers
 */
public record KeptSession(String server, String refreshToken, UserView user) {

    /** Without the token, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "KeptSession[" + server + "]";
    }
}
