package chat.parley.server.tls;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What people compare when they connect for the first time. */
public final class Fingerprint {

    private Fingerprint() {}

    /**
     * That of the certificate which the server of a data folder made for itself; empty if it made none.
     *
     * @throws chat.parley.server.store.StartRefused if its files cannot be read
     */
    public static Optional<String> ofOwnCertificate(Path data) {
        Path folder = data.resolve(OwnCertificate.FOLDER);
        return Files.exists(folder.resolve(OwnCertificate.CERTIFICATE))
                ? Optional.of(OwnCertificate.in(folder).fingerprint())
                : Optional.empty();
    }
}
