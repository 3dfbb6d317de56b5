package chat.parley.embeddedmongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How far a store has come, kept in a file of its own beside it. A store that is found to be behind this has lost
 * something since: RocksDB by itself does not notice a log that was deleted or a table of contents that was cut.
 *
 * @param store the identity of the store this speaks of
 * @param lineage since when nothing that was acknowledged has gone missing: new whenever something may have
 * @param manifest RocksDB's table of contents: a file that only grows, and is only ever replaced by a later one
 * @param marks commits and when they were on disk; the newest first, never empty
 */
record HighWater(String store, String lineage, Manifest manifest, List<Mark> marks) {

    static final String FILE = "high-water";

    private static final String TITLE = "embedded-mongo high-water 1";
    private static final double SPACING = 1.5;

    /** @param commit RocksDB's sequence number of the last change that was synced */
    record Mark(long commit, Instant time) {}

    /** @param length in bytes; what is durable of it */
    record Manifest(String name, long length) {

        static final Manifest NONE = new Manifest("", 0);

        /** Names end in a number of six or more digits. */
        boolean isBehind(Manifest other) {
            return name.equals(other.name)
                    ? length < other.length
                    : name.length() == other.name.length()
                            ? name.compareTo(other.name) < 0
                            : name.length() < other.name.length();
        }
    }

    HighWater {
        marks = List.copyOf(marks);
    }

    /** Promises nothing yet, and begins a lineage. */
    static HighWater start(String store, Instant now) {
        return new HighWater(store, newLineage(), Manifest.NONE, List.of(new Mark(0, now)));
    }

    /** The same with another lineage; it is to be written down, as it is behind whatever is opened. */
    HighWater beginningALineage() {
        return new HighWater(store, newLineage(), Manifest.NONE, marks);
    }

    private static String newLineage() {
        return HexFormat.of().formatHex(Credentials.random(16));
    }

    Mark newest() {
        return marks.getFirst();
    }

    /** The last mark that a store with {@code commit} has reached; null if it is behind all that are known. */
    @Nullable
    Mark reachedBy(long commit) {
        return marks.stream().filter(mark -> mark.commit <= commit).findFirst().orElse(null);
    }

    HighWater raisedTo(Mark mark, Manifest newManifest) {
        List<Mark> all = new ArrayList<>(marks.size() + 1);
        all.add(mark);
        all.addAll(marks);
        return new HighWater(store, lineage, newManifest, thinned(all));
    }

    /** Keeps marks the further apart the older they are, so that some dozens reach back for years. */
    private static List<Mark> thinned(List<Mark> marks) {
        Instant now = marks.getFirst().time;
        List<Mark> kept = new ArrayList<>(marks.subList(0, 1));
        for (int i = 1; i < marks.size(); i++) {
            boolean last = i == marks.size() - 1;
            if (last || age(marks.get(i + 1), now) > SPACING * age(kept.getLast(), now)) {
                kept.add(marks.get(i));
            }
        }
        return kept;
    }

    private static long age(Mark mark, Instant now) {
        return Math.max(1_000, Duration.between(mark.time, now).toMillis());
    }

    /** @return null if there is no such file in {@code folder} */
    static @Nullable HighWater read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        return Files.exists(file) ? parse(Files.readAllBytes(file)) : null;
    }

    void write(Path folder) throws IOException {
        DurableFile.write(folder.resolve(FILE), bytes());
    }

    byte[] bytes() {
        List<String> lines = new ArrayList<>();
        lines.add("store " + store + " " + lineage);
        lines.add("manifest " + manifest.length + " " + manifest.name);
        marks.forEach(mark -> lines.add("commit " + mark.commit + " " + mark.time));
        return SealedText.seal(TITLE, lines);
    }

    static HighWater parse(byte[] bytes) throws IOException {
        List<String[]> lines = SealedText.open(TITLE, bytes).stream().map(line -> line.split(" ", 3)).toList();
        try {
            Manifest manifest = new Manifest(lines.get(1)[2], Long.parseLong(lines.get(1)[1]));
            List<Mark> marks = lines.stream().skip(2)
                    .map(line -> new Mark(Long.parseLong(line[1]), Instant.parse(line[2]))).toList();
            String[] first = lines.getFirst();
            // Files of before there were lineages have none, and so all of them have the first.
            return new HighWater(first[1], first.length > 2 ? first[2] : first[1], manifest, marks);
        } catch (IndexOutOfBoundsException | NumberFormatException | DateTimeParseException e) {
            throw new IOException("it is not as this version writes it", e);
        }
    }
}
