package chat.parley.server.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import chat.parley.server.store.DataFolder;
import chat.parley.server.store.PrivateFile;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of backups. What is in it belongs to whoever owns the computer: only what was made here, which its name and
 * the label in it say, is ever taken away.
 */
@Component
@EnableConfigurationProperties(BackupSettings.class)
class BackupShelf {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'parley-'uuuu-MM-dd'T'HH-mm-ss'Z'")
            .withZone(ZoneOffset.UTC);
    private static final String REMOVED = ".removed";
    private static final Pattern OURS = Pattern.compile("parley-\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ");
    private static final Pattern LEFTOVER = Pattern
            .compile(OURS + "(" + Pattern.quote(FullCopy.UNFINISHED) + "|" + Pattern.quote(REMOVED) + ")");

    private final Path folder;
    private final BackupPlan plan;

    BackupShelf(DataFolder data, BackupSettings settings, BackupPlan plan) {
        folder = settings.folder() == null
                ? data.path().resolve("backups").toAbsolutePath()
                : settings.folder()
                        .toAbsolutePath().normalize();
        this.plan = plan;
    }

    /** One of them. */
    record Backup(String name, Label label) {}

    /** Where one that is begun now is to lie; its name is its own as long as none is made within the same second. */
    Path placeFor(Instant now) {
        return folder.resolve(NAME.format(now));
    }

    /** Those that are whole, newest first. */
    List<Backup> all() {
        return children(OURS).flatMap(path -> Label.of(path).map(label -> new Backup(nameOf(path), label)).stream())
                .sorted(Comparator.comparing(Backup::name).reversed()).toList();
    }

    /** For as long as no backup was made: since when the folder is there. Makes it if it is not. */
    Instant emptySince() {
        try {
            PrivateFile.makeFolder(folder);
            return Files.getLastModifiedTime(folder).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of backups " + folder + " cannot be used", e);
        }
    }

    /** Takes away the oldest of more than are to be kept. Each gets another name first, so that a half one is never taken for one. */
    void rotate() {
        all().stream().skip(plan.keep()).forEach(backup -> {
            Path place = folder.resolve(backup.name());
            try {
                Path away = Files.move(place, place.resolveSibling(backup.name() + REMOVED));
                FileSystemUtils.deleteRecursively(away);
            } catch (IOException e) {
                throw new UncheckedIOException("The old backup " + place + " cannot be removed", e);
            }
        });
    }

    /** Takes away what a server that was killed left half made or half removed. Nobody may be making one. */
    void tidy() {
        children(LEFTOVER).forEach(path -> FileSystemUtils.deleteRecursively(path.toFile()));
    }

    private Stream<Path> children(Pattern named) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> named.matcher(nameOf(path)).matches())
                    .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of backups " + folder + " cannot be read", e);
        }
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }
}
