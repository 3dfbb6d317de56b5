package chat.parley.server.search;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of the index. All that is in it can be made again from the database, so whatever cannot be used is thrown away. */
final class SearchFolder {

    /** Below the data folder. */
    static final String NAME = "search";

    private static final Logger log = LoggerFactory.getLogger(SearchFolder.class);

    private SearchFolder() {}

    /**
     * @param lineage of the database; an index of another is thrown away
     * @throws IOException if no index can be kept here
     */
    static SearchIndex open(Path folder, String lineage) throws IOException {
        Files.createDirectories(folder);
        try {
            return SearchIndex.open(folder, lineage);
        } catch (IOException e) {
            log.warn("The search index cannot be used and is made anew; until then searches may find less: {}",
                    e.toString());
            clear(folder);
            return SearchIndex.open(folder, lineage);
        }
    }

    private static void clear(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }
}
