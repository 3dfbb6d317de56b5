package chat.parley.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The app as {@code jpackage} lays it out: a program to start, its jars, its Java, and the server that it can host.
 *
 * @param folder the whole of it
 * @param app the part with the jars, which {@code $APPDIR} stands for in the settings of the program
 * @param runtime its Java
 * @param program what is started
 */
record DesktopImage(Path folder, Path app, JavaRuntime runtime, Path program) {

    static final String MAIN_JAR = "parley-desktop.jar";
    static final String CACHE = "parley-desktop.aot";

    /** Where {@code jpackage} puts an image of that name. */
    static DesktopImage in(Path destination, Platform platform) {
        if (platform.linux()) {
            Path folder = destination.resolve("parley-desktop");
            return new DesktopImage(folder, folder.resolve("lib/app"), new JavaRuntime(folder.resolve("lib/runtime")),
                    folder.resolve("bin/parley-desktop"));
        }
        if (platform.windows()) {
            Path folder = destination.resolve("Parley");
            return new DesktopImage(folder, folder.resolve("app"), new JavaRuntime(folder.resolve("runtime")),
                    folder.resolve("Parley.exe"));
        }
        Path folder = destination.resolve("Parley.app");
        Path contents = folder.resolve("Contents");
        return new DesktopImage(folder, contents.resolve("app"),
                new JavaRuntime(contents.resolve("runtime/Contents/Home")), contents.resolve("MacOS/Parley"));
    }

    /** What the program is called, which names the image too. */
    static String name(Platform platform) {
        return platform.linux() ? "parley-desktop" : "Parley";
    }

    Path cache() {
        return app.resolve(CACHE);
    }

    ServerImage server() {
        return new ServerImage(app.resolve("server"));
    }

    /** The jars in the order in which the program takes them: a cache holds for that order only. */
    List<String> classPath() throws IOException {
        return here(rawClassPath());
    }

    /** Options for the JVM as the program passes them on. */
    List<String> options() throws IOException {
        return here(rawOptions());
    }

    /** The same with {@code $APPDIR} in it. */
    List<String> rawClassPath() throws IOException {
        return settings("app.classpath=");
    }

    /** The same with {@code $APPDIR} in it. */
    List<String> rawOptions() throws IOException {
        return settings("java-options=");
    }

    /** What the program of {@code jpackage} reads. */
    Path settings() {
        return app.resolve(String.valueOf(program.getFileName()).replaceFirst("\\.exe$", "") + ".cfg");
    }

    private List<String> settings(String name) throws IOException {
        return Files.readAllLines(settings()).stream().filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length())).toList();
    }

    private List<String> here(List<String> values) {
        return values.stream().map(value -> value.replace("$APPDIR", app.toString())).toList();
    }
}
