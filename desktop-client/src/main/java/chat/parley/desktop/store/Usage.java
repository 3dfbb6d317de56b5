package chat.parley.desktop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * How many bytes of this computer's disk are taken for a person on a server.
 *
 * @param messages what was read and can be read without the server
 * @param pictures those that were fetched and can be fetched anew
 */
public record Usage(long messages, long pictures) {

    /** That of a folder, which need not exist; what cannot be measured counts for nothing. Blocks. */
    static Usage of(Path folder) {
        return new Usage(bytes(folder, "cache.db"), bytes(folder.resolve("pictures"), ""));
    }

    private static long bytes(Path folder, String begin) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(begin)).filter(Files::isRegularFile)
                    .mapToLong(Usage::size).sum();
        } catch (IOException e) {
            return 0; // not there yet
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // gone meanwhile
        }
    }
}
