package chat.parley.server.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * Where a server keeps its data if nobody says otherwise: what each kind of system holds to be the usual place. The app
 * keeps the server it hosts in the same place, so that one started by hand finds it.
 */
final class UsualDataFolder {

    private UsualDataFolder() {}

    static Path path() {
        Map<String, String> environment = System.getenv();
        return path(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), environment::get);
    }

    /** @param home the one of the list of users, which Java takes whatever HOME says */
    static Path path(String system, Path home, UnaryOperator<@Nullable String> environment) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return folder(environment.apply("LOCALAPPDATA"), home.resolve("AppData/Local")).resolve("Parley/server");
        }
        var own = folder(environment.apply("HOME"), home);
        if (name.startsWith("mac")) {
            return own.resolve("Library/Application Support/Parley/server");
        }
        return folder(environment.apply("XDG_DATA_HOME"), own.resolve(".local/share")).resolve("parley/server");
    }

    /** The XDG rules: a path that is not absolute is as good as none. */
    private static Path folder(@Nullable String asked, Path usual) {
        return asked != null && Path.of(asked).isAbsolute() ? Path.of(asked) : usual;
    }
}
