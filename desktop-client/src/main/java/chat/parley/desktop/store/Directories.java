package chat.parley.desktop.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * Where the app keeps its files, as each system wants it. The folders need not exist.
 *
 * @param config settings, and the session that is kept
 * @param data what is worth keeping: a server hosted here
 * @param state logs, and what a run leaves for the next
 */
public record Directories(Path config, Path data, Path state) {

    /** Those of the person who runs the app. */
    public static Directories ofThisComputer() {
        Map<String, String> environment = System.getenv();
        return of(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), environment::get);
    }

    /** @param home the one of the list of users, which Java takes whatever HOME says */
    static Directories of(String system, Path home, UnaryOperator<@Nullable String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            Path roaming = folder(environment.apply("APPDATA"), home.resolve("AppData/Roaming")).resolve("Parley");
            Path local = folder(environment.apply("LOCALAPPDATA"), home.resolve("AppData/Local")).resolve("Parley");
            return new Directories(roaming, local, local.resolve("State"));
        }
        Path own = folder(environment.apply("HOME"), home);
        if (name.startsWith("mac")) {
            Path support = own.resolve("Library/Application Support/Parley");
            return new Directories(support, support, own.resolve("Library/Logs/Parley"));
        }
        return new Directories(folder(environment.apply("XDG_CONFIG_HOME"), own.resolve(".config")).resolve("parley"),
                folder(environment.apply("XDG_DATA_HOME"), own.resolve(".local/share")).resolve("parley"),
                folder(environment.apply("XDG_STATE_HOME"), own.resolve(".local/state")).resolve("parley"));
    }

    /** The XDG rules: a path that is not absolute is as good as none. */
    private static Path folder(@Nullable String asked, Path usual) {
        return asked != null && Path.of(asked).isAbsolute() ? Path.of(asked) : usual;
    }
}
