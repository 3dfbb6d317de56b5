package chat.parley.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What the JVM learned of one run of a program, so that the next one starts in half the time (JEP 514). It counts only for the
 * same Java and the same jars, to the second, and is passed over without a word where they differ: so each is tried once.
 */
final class AotCache {

    private static final String FROM_CACHE = "source: shared objects file";
    private static final double MOST = 0.8;

    private AotCache() {}

    /** The option under which a run is learned from; the file is written when the program ends. */
    static String output(Path cache) {
        return "-XX:AOTCacheOutput=" + cache;
    }

    /** Options under which a program does not start at all if its cache does not fit, and lists where classes come from. */
    static String[] demand(Path cache, Path classes) {
        return new String[]{"-XX:AOTCache=" + cache, "-XX:AOTMode=on", "-Xlog:class+load:file=" + classes};
    }

    /**
     * Looks whether a run took its classes from a cache.
     *
     * @param classes the list that such a run wrote
     * @return which part of them, of 1
     * @throws PackagingFailed if most of them came from elsewhere
     */
    static double taken(Path classes) throws IOException {
        try (Stream<String> lines = Files.lines(classes)) {
            var sources = lines.filter(line -> line.contains("source: ")).toList();
            long fromCache = sources.stream().filter(line -> line.contains(FROM_CACHE)).count();
            double part = sources.isEmpty() ? 0 : (double) fromCache / sources.size();
            if (part < MOST) {
                throw new PackagingFailed("Only %d of %d classes came from the cache; see %s.".formatted(fromCache,
                        sources.size(), classes));
            }
            return part;
        }
    }
}
