package chat.parley.desktop.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * One SQLite file that is this process's alone while it is open, with a write-ahead log. Everything blocks and throws
 * {@link SQLException}; calls exclude each other. Refuses the JavaFX thread.
 */
final class Database implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 1_000;
    private final Connection connection;

    /** What a commit waits for. */
    enum Sync {
        /** Until the disk has it: it outlives a power cut. */
        FULL,
        /** A power cut may take the latest commits, in order from the end; the death of the process takes none. */
        NORMAL
    }

    /** Reads the row a result stands on. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Statements that take effect together or not at all. */
    interface Work {
        void run() throws SQLException;
    }

    private Database(Connection connection) {
        this.connection = connection;
    }

    /** Opens the file; it and its folder need not exist. */
    static Database open(Path file, Sync sync) throws SQLException {
        refuseJavaFxThread();
        try {
            OwnerOnly.folder(Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder"));
            Files.createFile(file, OwnerOnly.file(file));
        } catch (FileAlreadyExistsException e) {
            // SQLite gives the files beside it the mode of this one.
        } catch (IOException e) {
            throw new SQLException(file.getFileName() + " cannot be made", e);
        }
        SQLiteConfig settings = new SQLiteConfig();
        settings.setBusyTimeout(PATIENCE_MILLIS);
        settings.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        settings.setSynchronous(sync == Sync.FULL
                ? SQLiteConfig.SynchronousMode.FULL
                : SQLiteConfig.SynchronousMode.NORMAL);
        return new Database(settings.createConnection("jdbc:sqlite:" + file));
    }

    synchronized int version() throws SQLException {
        return query("PRAGMA user_version", row -> row.getInt(1)).getFirst();
    }

    /** Makes, or changes, the tables of a file and marks it as of that version. */
    synchronized void create(int version, List<String> tables) throws SQLException {
        together(() -> {
            for (String table : tables) {
                run(table);
            }
            run("PRAGMA user_version = " + version);
        });
    }

    /** Whether the file holds together, as far as can be told without reading every value. */
    synchronized boolean sound() throws SQLException {
        return query("PRAGMA quick_check(1)", row -> row.getString(1)).equals(List.of("ok"));
    }

    /** @return how many rows it changed */
    synchronized int run(String sql, @Nullable Object... values) throws SQLException {
        refuseJavaFxThread();
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        }
    }

    synchronized <T> List<T> query(String sql, Row<T> reader, @Nullable Object... values) throws SQLException {
        refuseJavaFxThread();
        List<T> found = new ArrayList<>();
        try (PreparedStatement statement = prepare(sql, values); ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(reader.read(rows));
            }
        }
        return found;
    }

    synchronized void together(Work work) throws SQLException {
        refuseJavaFxThread();
        plain("BEGIN IMMEDIATE");
        try {
            work.run();
            plain("COMMIT");
        } catch (SQLException | RuntimeException e) {
            try {
                plain("ROLLBACK");
            } catch (SQLException rollback) {
                e.addSuppressed(rollback);
            }
            throw e;
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        connection.close();
    }

    private void plain(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Named and not asked for, as nothing here knows JavaFX: a frozen window is a fault worth an exception. */
    private static void refuseJavaFxThread() {
        if (Thread.currentThread().getName().equals("JavaFX Application Thread")) {
            throw new IllegalStateException("the disk must not be waited for on the JavaFX thread");
        }
    }
}
