package chat.parley.desktop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The file of a cache and what may befall it: opened when first used, made anew when it is damaged or of another format,
 * and let be for the rest of the run when it can be neither read nor written. Never throws.
 */
final class CacheFile {
    private static final Logger LOG = LoggerFactory.getLogger(CacheFile.class);
    private final Path file;
    private final int format;
    private final List<String> tables;
    private @Nullable Database open;
    private boolean off;
    private boolean deleted;

    /** {@code format} is any number that changes with what is written. */
    CacheFile(Path file, int format, List<String> tables) {
        this.file = file;
        this.format = format;
        this.tables = tables;
    }

    /** What is done with the database. */
    interface Use<T> {
        T with(Database database) throws SQLException;
    }

    /** @return {@code otherwise} if the file does not give it */
    synchronized <T> T use(T otherwise, Use<T> use) {
        if (off) {
            return otherwise;
        }
        try {
            if (open == null) {
                open = open();
            }
            return use.with(open);
        } catch (SQLException | IOException e) {
            if (damaged(e)) {
                LOG.warn("The cache was damaged and begins anew: {}", e.getMessage());
                delete();
            } else {
                // A change that was not written must not be followed by a later one that was.
                LOG.warn("The cache is not used in this run: {}", e.getMessage());
                close();
                off = true;
            }
            return otherwise;
        }
    }

    /** A value in it that is not what was written. */
    static SQLException damage() {
        return new SQLiteException("a checksum does not match", SQLiteErrorCode.SQLITE_CORRUPT);
    }

    /** Forgets everything. */
    synchronized void beginAnew() {
        delete();
    }

    /** Deletes it, and leaves the place to another. */
    synchronized void deleteForGood() {
        delete();
        off = true;
        deleted = true;
    }

    synchronized boolean deleted() {
        return deleted;
    }

    synchronized void close() {
        Database closing = open;
        open = null;
        if (closing != null) {
            try {
                closing.close();
            } catch (SQLException e) {
                LOG.debug("The cache did not close well: {}", e.getMessage());
            }
        }
    }

    private Database open() throws SQLException, IOException {
        Database database = opened();
        if (database.version() != format) {
            if (database.version() != 0) {
                LOG.info("The cache has another format and begins anew");
                database.close();
                deleteFiles();
                database = opened();
            }
            database.create(format, tables);
        }
        return database;
    }

    private Database opened() throws SQLException {
        return Database.open(file, Database.Sync.NORMAL);
    }

    private void delete() {
        close();
        try {
            deleteFiles();
        } catch (IOException e) {
            LOG.warn("The cache cannot be deleted: {}", e.toString());
            off = true;
        }
    }

    private void deleteFiles() throws IOException {
        for (String end : List.of("", "-wal", "-shm", "-journal")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + end));
        }
    }

    private static boolean damaged(Exception e) {
        return e instanceof SQLiteException known && (known.getResultCode() == SQLiteErrorCode.SQLITE_CORRUPT
                || known.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB
                || known.getResultCode() == SQLiteErrorCode.SQLITE_ERROR);
    }
}
