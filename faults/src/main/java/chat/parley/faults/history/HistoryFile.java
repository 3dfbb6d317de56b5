package chat.parley.faults.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one client recorded: a line of JSON per fact, only ever appended to. It outlives a kill of the client, though not a
 * power cut. Appending is safe from any thread; a fact is with the operating system on return.
 */
public final class HistoryFile implements AutoCloseable {

    static final String SUFFIX = ".jsonl";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FileChannel channel;

    private HistoryFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens the file of that client, to append to what it recorded before it was killed, if it was. */
    public static HistoryFile open(Path folder, String client, long seed, String personId) {
        try {
            Files.createDirectories(folder);
            var file = new HistoryFile(FileChannel.open(folder.resolve(client + SUFFIX), StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND));
            if (file.channel.size() > 0) {
                file.write("\n"); // ends a line that the kill cut short
            }
            file.append(new Fact.Began(seed, personId));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void append(Fact fact) {
        try {
            write(JSON.writeValueAsString(new Entry(System.nanoTime(), fact)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void write(String line) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(line);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads back what was recorded; what a kill cut short is left out, as its client never went on from there. */
    static List<Entry> read(Path file) {
        try {
            var entries = new ArrayList<Entry>();
            int torn = 0;
            for (String line : Files.readAllLines(file)) {
                try {
                    if (!line.isEmpty()) {
                        entries.add(JSON.readValue(line, Entry.class));
                    }
                } catch (JacksonException e) {
                    torn++;
                }
            }
            long begun = entries.stream().filter(entry -> entry.fact() instanceof Fact.Began).count();
            if (torn > begun) {
                throw new IllegalStateException(file + " has more broken lines than its client has lives");
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
