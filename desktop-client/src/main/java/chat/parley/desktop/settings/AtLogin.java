package chat.parley.desktop.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The place where this system keeps what it starts when its person signs in. Every method blocks. */
public interface AtLogin {

    /** What the app is started with then. */
    String IN_BACKGROUND = "--in-background";

    /** Whether the app starts. */
    boolean starts();

    /**
     * Has it start, or not.
     *
     * @throws java.io.UncheckedIOException if the system does not take it
     */
    void start(boolean starts);

    /** That of this system; empty if the app was not installed on it, and so has no lasting place to be started from. */
    static Optional<AtLogin> ofThisComputer() {
        return of(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")),
                System.getenv(), Optional.ofNullable(System.getProperty("jpackage.app-path")));
    }

    /**
     * That of a system.
     *
     * @param home folder of the person
     * @param program where the app was installed; empty if it was not
     */
    static Optional<AtLogin> of(String system, Path home, Map<String, String> environment, Optional<String> program) {
        String name = system.toLowerCase(Locale.ROOT);
        return program.map(path -> {
            if (name.contains("win")) {
                return new RunKey(path);
            }
            if (name.contains("mac")) {
                return LoginFile.ofMac(home, path);
            }
            String configured = environment.getOrDefault("XDG_CONFIG_HOME", "");
            return LoginFile.ofLinux(configured.isBlank() ? home.resolve(".config") : Path.of(configured), path);
        });
    }
}
