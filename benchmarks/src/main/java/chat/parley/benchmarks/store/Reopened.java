package chat.parley.benchmarks.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import chat.parley.benchmarks.result.Figure;
import chat.parley.embeddedmongo.EmbeddedMongo;
import chat.parley.embeddedmongo.Options;

/**
 * A store of messages that another process has left behind: how soon it is there, how much room it takes, and what it
 * costs to tidy it and to give it one more index.
 */
public final class Reopened {

    private static final double MIB = 1 << 20;

    private Reopened() {}

    /** @param raw the size of the messages themselves */
    public static List<Figure> from(Path folder, Figure raw) {
        Figure left = onDisk("on disk when it ended", folder).against(raw, "raw");
        Figure first = opening("opening after that end", folder);
        Figure again = opening("opening again", folder);
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder, Options.defaults());
                var messages = new Messages(URI.create(mongo.connectionString()), 0)) {
            Figure compacting = timed("compact()", mongo::compact);
            Figure compacted = onDisk("on disk after that", folder).against(raw, "raw");
            Figure indexing = timed("one more index over all messages", messages::makeOneMoreIndex);
            return List.of(left, first, again, compacting, compacted, indexing);
        }
    }

    private static Figure timed(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        return new Figure(Engine.EMBEDDED.title() + ", " + what, (System.nanoTime() - start) / 1e6, "ms");
    }

    private static Figure opening(String what, Path folder) {
        long start = System.nanoTime();
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder, Options.defaults())) {
            double millis = (System.nanoTime() - start) / 1e6;
            try (var messages = new Messages(URI.create(mongo.connectionString()), 0)) {
                messages.newestPage();
            }
            return new Figure(Engine.EMBEDDED.title() + ", " + what, millis, "ms");
        }
    }

    private static Figure onDisk(String what, Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            long bytes = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
            return new Figure(Engine.EMBEDDED.title() + ", " + what, bytes / MIB, "MiB");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
