package chat.parley.installer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A Java of our own: the JDK that runs this, reduced to what a program needs. */
record JavaRuntime(Path folder) {

    /**
     * Links one.
     *
     * @param modules those of the JDK
     * @param javafx jars of further modules, without native libraries; all of them go in
     */
    static JavaRuntime link(Path folder, Collection<String> modules, List<Path> javafx, Path log) throws IOException {
        FileTree.delete(folder);
        var jlink = new Command(log, tool("jlink").toString(), "--strip-java-debug-attributes", "--no-header-files",
                "--no-man-pages", "--include-locales=en,bg", "--add-modules", String.join(",", modules), "--output",
                folder.toString());
        if (!javafx.isEmpty()) {
            jlink.with("--module-path",
                    javafx.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        }
        jlink.run();
        return new JavaRuntime(folder);
    }

    /** A program of the JDK that runs this. */
    static Path tool(String name) {
        return program(Path.of(System.getProperty("java.home")), name);
    }

    Path java() {
        return program(folder, "java");
    }

    private static Path program(Path home, String name) {
        Path windows = home.resolve("bin").resolve(name + ".exe");
        return Files.exists(windows) ? windows : home.resolve("bin").resolve(name);
    }
}
