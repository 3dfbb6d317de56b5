package chat.parley.faults.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The built server, laid out so that it starts fast: unpacked, and with what the JVM learned from one start
 * (docs/decisions/0005). A run starts it dozens of times.
 *
 * @param command how to start it, without options of the server
 */
public record ServerLayout(List<String> command) {

    private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx400m",
            "--enable-native-access=ALL-UNNAMED");

    /** Lays it out in {@code folder}, unless that was done since the jar was built. */
    public static ServerLayout of(Path jar, Path folder) {
        try {
            Path done = folder.resolve("laid-out");
            if (!Files.exists(done) || !Files.readString(done).equals(stamp(jar))) {
                layOut(jar, folder);
                Files.writeString(done, stamp(jar));
            }
            var command = new ArrayList<String>(java());
            command.add("-XX:AOTCache=" + cache(folder));
            command.addAll(List.of("-jar", unpacked(jar, folder).toString()));
            return new ServerLayout(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void layOut(Path jar, Path folder) throws IOException {
        clear(folder);
        run(List.of("-Djarmode=tools", "-jar", jar.toAbsolutePath().toString(), "extract", "--destination",
                folder.toAbsolutePath().toString()));
        Path scratch = Files.createTempDirectory("parley-faults");
        try {
            run(List.of("-XX:AOTCacheOutput=" + cache(folder), "-Dparley.purpose=rehearsal", "-jar",
                    unpacked(jar, folder).toString(), "--port", "0", "--data", scratch.toString()));
        } finally {
            clear(scratch);
        }
    }

    private static void run(List<String> arguments) throws IOException {
        var command = new ArrayList<String>(java());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException("The server cannot be laid out: " + command);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> java() {
        return Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                JVM.stream()).toList();
    }

    private static Path unpacked(Path jar, Path folder) {
        return folder.resolve(jar.getFileName()).toAbsolutePath();
    }

    private static Path cache(Path folder) {
        return folder.resolve("parley-server.aot").toAbsolutePath();
    }

    private static String stamp(Path jar) throws IOException {
        return Files.size(jar) + " " + Files.getLastModifiedTime(jar.resolveSibling(jar.getFileName() + ".original"));
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
