package chat.parley.desktop.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The certificates that the person of this computer has agreed to, in memory and on disk. Those of a file that cannot be
 * read are asked about again. Safe for use by many threads.
 */
public final class CertificatesFile {
    private final JsonFile<Agreed> file;
    private final Map<String, String> current;

    /**
     * What the file holds.
     *
     * @param certificates host and port of a server → SHA-256 of its certificate, as hexadecimal digits
     */
    private record Agreed(@Nullable Map<String, String> certificates) {}

    CertificatesFile(Path path) {
        file = new JsonFile<>(path, Agreed.class);
        current = new HashMap<>(file.read().map(Agreed::certificates).orElseGet(Map::of));
        current.values().removeIf(sum -> sum == null || !sum.matches("[0-9a-f]{64}"));
    }

    /** The one agreed to for that server. */
    public synchronized Optional<String> agreed(String place) {
        return Optional.ofNullable(current.get(place));
    }

    /**
     * Keeps it, in place of any other of that server. Blocks.
     *
     * @throws java.io.UncheckedIOException if the disk does not take it; for this run it holds all the same
     */
    public synchronized void agree(String place, String sha256) {
        current.put(place, sha256);
        file.write(new Agreed(Map.copyOf(current)));
    }
}
