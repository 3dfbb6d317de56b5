package chat.parley.embeddedmongo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Does to files what a power cut may do: each keeps what it had at its last sync, and nothing more. A library that is
 * loaded before all others writes down every sync of a process.
 */
final class PowerCut {

    private final Path library;
    private final Path record;

    private PowerCut(Path library, Path record) {
        this.library = library;
        this.record = record;
    }

    /** Needs a C compiler, and Linux. */
    static PowerCut prepare(Path folder) throws IOException, InterruptedException {
        Path source = folder.resolve("recorder.c");
        Path library = folder.resolve("recorder.so");
        try (InputStream text = Objects.requireNonNull(PowerCut.class.getResourceAsStream("recorder.c"))) {
            Files.copy(text, source, StandardCopyOption.REPLACE_EXISTING);
        }
        Process compiler = new ProcessBuilder("cc", "-O2", "-shared", "-fPIC", "-o", library.toString(),
                source.toString(), "-ldl").inheritIO().start();
        if (compiler.waitFor() != 0) {
            throw new IOException("The recorder could not be compiled");
        }
        return new PowerCut(library, folder.resolve("syncs"));
    }

    Map<String, String> environment() {
        return Map.of("LD_PRELOAD", library.toString(), "SYNC_RECORD", record.toString());
    }

    /** What is in {@code folder} now is on disk. To be called before the process starts. */
    void begin(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : files(folder)) {
            lines.add(identity(file) + " " + Files.size(file));
        }
        Files.write(record, lines);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** Cuts every file in {@code folder}; returns how many bytes were lost. */
    long happenTo(Path folder) throws IOException {
        Map<String, Long> synced = new HashMap<>();
        for (String line : Files.readAllLines(record)) {
            String[] words = line.split(" ");
            synced.put(words[0], Long.parseLong(words[1]));
        }
        long lost = 0;
        for (Path file : files(folder)) {
            long kept = synced.getOrDefault(identity(file), 0L);
            if (Files.size(file) > kept) {
                lost += Files.size(file) - kept;
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(kept);
                }
            }
        }
        return lost;
    }

    /** A number of a file is used again after it was deleted, but not at the same nanosecond. */
    private static String identity(Path file) throws IOException {
        FileTime born = (FileTime) Files.getAttribute(file, "creationTime");
        return Files.getAttribute(file, "unix:ino") + ":" + born.to(TimeUnit.NANOSECONDS);
    }
}
