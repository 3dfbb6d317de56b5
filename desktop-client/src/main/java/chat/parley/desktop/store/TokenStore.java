package chat.parley.desktop.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The session that is kept between runs: whose it is in a file, so that the app can open at once, and its token among the
 * secrets. Every method blocks and may be called from any thread.
 */
public final class TokenStore {
    private static final String NAME = "session of ";
    private final JsonFile<KeptSession> file;
    private final Secrets secrets;
    private final String name;

    /** @param file where it is said whose session it is; it also names the token, so that profiles do not share one */
    TokenStore(Path file, Secrets secrets) {
        this.file = new JsonFile<>(file, KeptSession.class);
        this.secrets = secrets;
        name = NAME + file.toAbsolutePath();
    }

    /** Whose session is kept; empty too if that cannot be read. */
    public Optional<KeptSession> load() {
        return file.read();
    }

    /** Its refresh token; empty if it cannot be had. May wait for the person to open their keyring. */
    public Optional<String> token() {
        return secrets.read(name);
    }

    /** Keeps this session instead of any other. */
    public void save(KeptSession session, String refreshToken) {
        secrets.keep(name, refreshToken);
        file.write(session);
    }

    /** Keeps none. */
    public void clear() {
        file.delete();
        secrets.forget(name);
    }

    /** Where the token lies. */
    public Secrets.Place place() {
        return secrets.place();
    }
}
