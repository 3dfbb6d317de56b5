package chat.parley.server.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import chat.parley.server.store.PrivateFile;
import chat.parley.server.store.StartRefused;
import chat.parley.server.web.Conflict;

/**
 * Where the signing keys lie: one file each, named by the key, which begins with the time it was made so that names sort by
 * age. Who else can read them can sign in as anyone, so the server refuses to start if others may.
 *
 * <p>Of several servers on one database each has a folder like the others', laid there by an administrator; such keys are
 * neither made nor erased here, as the others would not know.
 */
class KeyFolder implements KeyPlace {

    private static final String SUFFIX = ".key";

    private final Path folder;
    private final boolean ours;

    KeyFolder(Path folder, boolean ours) {
        this.folder = folder;
        this.ours = ours;
    }

    boolean isEmpty() {
        return readAll().isEmpty();
    }

    @Override
    public List<SigningKey> readAll() {
        PrivateFile.requirePrivate(folder);
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).sorted().map(this::read)
                    .toList();
        } catch (IOException e) {
            throw new StartRefused("The signing keys in " + folder.toAbsolutePath() + " cannot be read.", e);
        }
    }

    @Override
    public void add(SigningKey key) {
        if (!ours) {
            throw new Conflict("keys-by-hand",
                    "The signing keys were laid into the data folder of each server by hand. "
                            + "Lay another one beside them in each, start the servers anew, and erase the old one later.");
        }
        PrivateFile.write(fileOf(key), key.secret() + "\n");
    }

    @Override
    public void erase(SigningKey key) {
        try {
            if (ours) {
                Files.deleteIfExists(fileOf(key));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key " + fileOf(key) + " cannot be erased", e);
        }
    }

    @Override
    public Duration notice() {
        return Duration.ZERO;
    }

    @Override
    public boolean isOurs() {
        return ours;
    }

    private Path fileOf(SigningKey key) {
        return folder.resolve(key.kid() + SUFFIX);
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
