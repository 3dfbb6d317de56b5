package chat.parley.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the sources and what was built of them lie.
 *
 * @param root the top of the sources
 */
record House(Path root) {

    /** The server in one jar, which holds everything it needs. */
    Path serverJar() {
        return root.resolve("server/target/parley-server.jar");
    }

    Path desktopJar() {
        return root.resolve("desktop-client/target/parley-desktop.jar");
    }

    /** What the app runs on, besides JavaFX. */
    List<Path> desktopLibraries() throws IOException {
        return jars(root.resolve("desktop-client/target/lib"));
    }

    List<Path> javafx() throws IOException {
        return jars(root.resolve("desktop-client/target/lib/javafx"));
    }

    /** The icon as a square of so many pixels. */
    Path icon(int size) {
        return root.resolve("desktop-client/src/main/resources/chat/parley/desktop/ui/icons/parley-" + size + ".png");
    }

    /** A text of the packages. */
    Path text(String name) {
        return root.resolve("installer").resolve(name);
    }

    /** Where packages are made. */
    Path workshop() {
        return root.resolve("installer/target/packages");
    }

    /** The jars in a folder, in the order of their names. */
    static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }
}
