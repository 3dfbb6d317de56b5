package chat.parley.desktop.store;

import java.nio.file.Path;
import java.util.Optional;

/** Short texts that nobody else may learn, each under a name. Every method blocks; safe for use by many threads. */
public interface Secrets {

    /** Where secrets lie. */
    enum Place {
        /** In the store for secrets that the system opens when its person signs in. */
        KEYRING,
        /** In an encrypted file for its owner only. Whoever can read all files of the person can read it too. */
        FILE
    }

    /** The secret; empty if there is none, or if it cannot be had. */
    Optional<String> read(String name);

    /**
     * Keeps it instead of any other of that name.
     *
     * @throws java.io.UncheckedIOException if it cannot be kept
     */
    void keep(String name, String secret);

    /** Keeps none under that name. */
    void forget(String name);

    /** Where they lie, as far as was tried until now. */
    Place place();

    /** In two files of the folder: the secrets, encrypted, and the key. */
    static Secrets inFile(Path folder) {
        return new SecretFile(folder);
    }

    /** In the system's keyring, and where there is none or it does not open, in files of the folder. */
    static Secrets ofTheSystem(Path folder) {
        return new KeyringOrFile(SystemKeyring::open, new SecretFile(folder));
    }
}
