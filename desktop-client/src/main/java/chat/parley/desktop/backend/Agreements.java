package chat.parley.desktop.backend;

import java.util.Optional;

/** The certificates that the person has agreed to, one per server at most. Called by many threads; must not block. */
@FunctionalInterface
public interface Agreements {

    /**
     * The one agreed to.
     *
     * @param place host, a colon, and the port
     */
    Optional<Fingerprint> with(String place);

    /** No agreement: only servers that the system trusts. */
    static Agreements none() {
        return _ -> Optional.empty();
    }
}
