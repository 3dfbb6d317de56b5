package chat.parley.server.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where a server keeps its data if nobody says otherwise: what each kind of system holds to be the usual place. */
final class UsualDataFolder {

    private UsualDataFolder() {}

    static Path path() {
        var home = Path.of(System.getProperty("user.home"));
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return named("LOCALAPPDATA").orElse(home.resolve("AppData/Local")).resolve("Parley/server");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library/Application Support/Parley/server");
        }
        return named("XDG_DATA_HOME").orElse(home.resolve(".local/share")).resolve("parley/server");
    }

    private static Optional<Path> named(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank()).map(Path::of);
    }
}
