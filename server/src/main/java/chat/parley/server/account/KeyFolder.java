package chat.parley.server.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;

import chat.parley.server.store.PrivateFile;
import chat.parley.server.store.StartRefused;

/**
 * Where the signing keys lie: one file each, named by the key, which begins with the time it was made so that names sort by
 * age. Who else can read them can sign in as anyone, so the server refuses to start if others may.
 */
class KeyFolder {

    private static final String SUFFIX = ".key";
    private static final int KEY_BYTES = 32;

    private final Path folder;

    KeyFolder(Path folder) {
        this.folder = folder;
    }

    List<SigningKey> readAll() {
        PrivateFile.requirePrivate(folder);
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).sorted().map(this::read)
                    .toList();
        } catch (IOException e) {
            throw new StartRefused("The signing keys in " + folder.toAbsolutePath() + " cannot be read.", e);
        }
    }

    SigningKey make() {
        var random = new SecureRandom();
        var kid = HexFormat.of().toHexDigits(Instant.now().getEpochSecond()).substring(6) + "-"
                + HexFormat.of().toHexDigits(random.nextInt());
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        var file = folder.resolve(kid + SUFFIX);
        PrivateFile.write(file, Base64.getEncoder().encodeToString(key) + "\n");
        return new SigningKey(kid, new SecretKeySpec(key, "HmacSHA256"));
    }

    private SigningKey read(Path file) {
        PrivateFile.requirePrivate(file);
        var name = file.getFileName().toString();
        var kid = name.substring(0, name.length() - SUFFIX.length());
        try {
            var key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length == KEY_BYTES && SigningKeys.KID.matcher(kid).matches()) {
                return new SigningKey(kid, new SecretKeySpec(key, "HmacSHA256"));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new StartRefused("The signing key " + file.toAbsolutePath() + " cannot be read.", e);
        }
        throw new StartRefused("The signing key " + file.toAbsolutePath() + " is damaged.");
    }
}
