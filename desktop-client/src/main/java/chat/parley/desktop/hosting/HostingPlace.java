package chat.parley.desktop.hosting;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a server on this computer is made of.
 *
 * @param command how to start it, without its options
 * @param data the folder for everything it keeps; need not exist
 * @param notes the folder for its log and for what the next start of the app needs to find it
 */
public record HostingPlace(List<String> command, Path data, Path notes) {

    /**
     * The place of this installation.
     *
     * @param appData where the app keeps what is worth keeping
     * @return empty if this installation comes without a server
     */
    public static Optional<HostingPlace> below(Path appData) {
        return serverJar().map(
                jar -> new HostingPlace(command(jar), appData.resolve("server"), appData.resolve("hosting")));
    }

    /** What the JVM learned of earlier starts lies beside the jar, if it was laid out with care. */
    private static List<String> command(Path jar) {
        Path cache = jar.resolveSibling("parley-server.aot");
        List<String> command = new ArrayList<>(List.of(java().toString(), "--enable-native-access=ALL-UNNAMED"));
        if (Files.exists(cache)) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(List.of("-jar", jar.toString()));
        return List.copyOf(command);
    }

    /** The runtime that runs this app runs the server too: nothing else need be installed. */
    private static Path java() {
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        Path windows = bin.resolve("java.exe");
        return Files.exists(windows) ? windows : bin.resolve("java");
    }

    private static Optional<Path> serverJar() {
        String named = System.getProperty("parley.server.jar");
        if (named != null) {
            return Optional.of(Path.of(named).toAbsolutePath()).filter(Files::isRegularFile);
        }
        Path beside = appFolder();
        return Stream.of("parley-server.jar", "lib/parley-server.jar", "../server/parley-server.jar",
                "../../server/target/parley-server.jar").map(beside::resolve).map(Path::normalize)
                .filter(Files::isRegularFile).findFirst();
    }

    private static Path appFolder() {
        try {
            Path code = Path.of(HostingPlace.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Objects.requireNonNullElse(code.getParent(), code);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the app does not know where it is", e);
        }
    }
}
