package chat.parley.server.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import chat.parley.server.store.PrivateFile;
import chat.parley.server.store.StartRefused;

/**
 * Where the signing keys lie: one file each, named by the key, which begins with the time it was made so that names sort by
 * age. Who else can read them can sign in as anyone, so the server refuses to start if others may.
 */
class KeyFolder {

    private static final String SUFFIX = ".key";

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
        var key = SigningKey.random();
        PrivateFile.write(folder.resolve(key.kid() + SUFFIX), key.secret() + "\n");
        return key;
    }

    private SigningKey read(Path file) {
        PrivateFile.requirePrivate(file);
        var name = file.getFileName().toString();
        var kid = name.substring(0, name.length() - SUFFIX.length());
        try {
            return SigningKey.of(kid, Files.readString(file).strip());
        } catch (IOException e) {
            throw new StartRefused("The signing key " + file.toAbsolutePath() + " cannot be read.", e);
        } catch (IllegalArgumentException e) {
            throw new StartRefused("The signing key " + file.toAbsolutePath() + " is damaged.", e);
        }
    }
}
