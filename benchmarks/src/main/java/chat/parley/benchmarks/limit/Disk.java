package chat.parley.benchmarks.limit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import chat.parley.benchmarks.result.Times;
import chat.parley.benchmarks.result.Timing;

/** What it costs on this disk to keep a message for good: append some bytes, wait until they are down. */
public final class Disk {

    private static final int MESSAGE_BYTES = 400;

    private Disk() {}

    public static Timing append(Path folder, int count) {
        var times = new Times();
        long start = System.nanoTime();
        try (var file = FileChannel.open(folder.resolve("append"), StandardOpenOption.CREATE,
                StandardOpenOption.APPEND)) {
            for (int i = 0; i < count; i++) {
                long before = System.nanoTime();
                file.write(ByteBuffer.allocate(MESSAGE_BYTES));
                file.force(false);
                times.add(System.nanoTime() - before);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return times.timing("limit: append to disk and sync", Duration.ofNanos(System.nanoTime() - start));
    }
}
