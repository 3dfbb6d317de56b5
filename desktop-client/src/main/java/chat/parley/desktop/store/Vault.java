package chat.parley.desktop.store;

import java.io.IOException;
import java.util.Optional;

/** A store for secrets that may fail or hang, as it belongs to somebody else. */
interface Vault {

    /** The secret; empty if there is none. */
    Optional<String> read(String name) throws IOException;

    void keep(String name, String secret) throws IOException;

    void forget(String name) throws IOException;
}
