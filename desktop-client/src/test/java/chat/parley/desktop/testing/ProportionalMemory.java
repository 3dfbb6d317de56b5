package chat.parley.desktop.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What processes take of the memory, as the kernel reckons: pages that several share count in part. Linux only. */
public final class ProportionalMemory {

    private static final long KIB = 1024;

    private ProportionalMemory() {}

    /** Bytes that the process and all that it started take together. */
    public static long of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).mapToLong(ProportionalMemory::kib).sum() * KIB;
    }

    private static long kib(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
        } catch (IOException e) {
            throw new IllegalStateException("There is no /proc here to ask", e);
        }
    }
}
