package chat.parley.desktop.store;

import java.io.IOException;
import java.util.Optional;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The system's own store for secrets: Credential Manager, Keychain, Secret Service or KWallet. Blocks for as long as the
 * system asks its person to open it.
 */
final class SystemKeyring implements Vault {
    private static final Logger LOG = LoggerFactory.getLogger(SystemKeyring.class);
    private static final String SERVICE = "Parley";

    private final Keyring keyring;

    private SystemKeyring(Keyring keyring) {
        this.keyring = keyring;
    }

    /** The keyring of this session; empty if the system has none, whatever the reason. */
    static Optional<Vault> open() {
        try {
            return Optional.of(new SystemKeyring(Keyring.create()));
        } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
            LOG.info("There is no keyring here: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> read(String name) throws IOException {
        try {
            return Optional.ofNullable(keyring.getPassword(SERVICE, name));
        } catch (PasswordAccessException e) {
            // The library says the same for “none” and for “not opened”.
            return Optional.empty();
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void keep(String name, String secret) throws IOException {
        try {
            keyring.setPassword(SERVICE, name, secret);
        } catch (PasswordAccessException | RuntimeException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void forget(String name) throws IOException {
        try {
            keyring.deletePassword(SERVICE, name);
        } catch (PasswordAccessException e) {
            // There was none.
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }
}
