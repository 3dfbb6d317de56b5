package chat.parley.desktop.store;

import java.nio.file.Path;
import java.util.Optional;

/** Where the session is kept between runs. Every method blocks and may be called from any thread. */
public interface TokenStore {

    /** The kept session; empty too if what was kept cannot be read. */
    Optional<KeptSession> load();

    /** Keeps this session instead of any other. */
    void save(KeptSession session);

    /** Keeps none. */
    void clear();

    /** In a file that only its owner may read. */
    static TokenStore inFile(Path file) {
        JsonFile<KeptSession> kept = new JsonFile<>(file, KeptSession.class);
        return new TokenStore() {
            @Override
            public Optional<KeptSession> load() {
                return kept.read();
            }

            @Override
            public void save(KeptSession session) {
                kept.write(session);
            }

            @Override
            public void clear() {
                kept.delete();
            }
        };
    }
}
