package chat.parley.server.support;

import java.util.Set;

/**
 * Who is there, as whoever holds the live connections knows: this feature asks, and need not know how. Never waits. Safe for
 * use by many threads.
 */
public interface DeskPresence {

    /** Whether this person is connected, to this server or another. */
    boolean isOnline(String userId);

    /** Everybody of the desk who is connected to this server. */
    Set<String> deskHere();

    /** Who of the desk has this case open, on this server or another. */
    Set<String> viewers(String roomId);
}
