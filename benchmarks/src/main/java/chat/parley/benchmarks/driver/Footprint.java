package chat.parley.benchmarks.driver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What a Java process of this user on this machine takes. */
public final class Footprint {

    private static final String RESIDENT = "VmRSS:";
    private static final String WRITTEN = "write_bytes:";
    private static final String TOTAL = "Total";

    private final long pid;

    Footprint(long pid) {
        this.pid = pid;
    }

    /** Bytes of objects that survive a full collection, which this call asks for. Needs the tools of a JDK. */
    public long liveHeapBytes() {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process histogram = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader lines = histogram.inputReader(StandardCharsets.UTF_8)) {
                return lines.lines()
                        .filter(line -> line.startsWith(TOTAL))
                        .map(line -> line.split("\\s+"))
                        .mapToLong(columns -> Long.parseLong(columns[2]))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("Process " + pid + " lets nobody look in"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of real memory, as the kernel counts them; empty where there is no {@code /proc} to ask. */
    public Optional<Long> residentBytes() {
        return counted("status", RESIDENT).map(kib -> kib * 1024);
    }

    /** Bytes that went to the disk since it started, as the kernel counts them; empty where there is no {@code /proc}. */
    public Optional<Long> writtenBytes() {
        return counted("io", WRITTEN);
    }

    private Optional<Long> counted(String file, String name) {
        Path counts = Path.of("/proc", Long.toString(pid), file);
        if (!Files.isReadable(counts)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(counts)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
