package chat.parley.desktop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import chat.parley.model.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import tools.jackson.core.JacksonException;

/**
 * The outbox in a file of its own, which a power cut does not harm: every change is synced to the disk before its method
 * returns. It is opened when it is first needed, and again after a failure. A damaged file is put aside and what can be
 * read of it taken over; one of a newer Parley is left alone and not used.
 */
final class OutboxFile implements Outbox, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxFile.class);
    private static final int VERSION = 2;
    private static final List<String> TABLES = List.of(
            "CREATE TABLE outgoing(place INTEGER PRIMARY KEY AUTOINCREMENT, client_id TEXT NOT NULL UNIQUE,"
                    + " room_id TEXT NOT NULL, text TEXT NOT NULL, reply_to TEXT, written_at INTEGER NOT NULL,"
                    + " refusal TEXT, files TEXT)",
            "CREATE TABLE draft(room_id TEXT PRIMARY KEY, text TEXT NOT NULL, reply_to TEXT, files TEXT)",
            "CREATE TABLE read_mark(room_id TEXT PRIMARY KEY, up_to INTEGER NOT NULL)");
    /** What made version 2 of version 1. */
    private static final List<String> FILES = List.of("ALTER TABLE outgoing ADD COLUMN files TEXT",
            "ALTER TABLE draft ADD COLUMN files TEXT");
    private static final String ALL = "SELECT client_id, room_id, text, reply_to, written_at, refusal, files"
            + " FROM outgoing ORDER BY place";

    private final Path file;
    private @Nullable Database open;

    OutboxFile(Path file) {
        this.file = file;
    }

    private interface Use<T> {
        T with(Database database) throws SQLException;
    }

    @Override
    public List<Outgoing> load() {
        return use(database -> database.query(ALL, OutboxFile::outgoing));
    }

    @Override
    public void put(Outgoing message) {
        use(database -> put(database, message));
    }

    private static int put(Database database, Outgoing message) throws SQLException {
        return database.run(
                "INSERT INTO outgoing(client_id, room_id, text, reply_to, written_at, refusal, files)"
                        + " VALUES(?, ?, ?, ?, ?, ?, ?) ON CONFLICT(client_id) DO UPDATE SET room_id = excluded.room_id,"
                        + " text = excluded.text, reply_to = excluded.reply_to, written_at = excluded.written_at,"
                        + " refusal = excluded.refusal, files = excluded.files",
                message.clientId(), message.roomId(), message.text(), message.replyTo(),
                message.writtenAt().toEpochMilli(),
                message.refusal() == null ? null : KeptJson.MAPPER.writeValueAsString(message.refusal()),
                json(message.files()));
    }

    @Override
    public void remove(String clientId) {
        use(database -> database.run("DELETE FROM outgoing WHERE client_id = ?", clientId));
    }

    @Override
    public Map<String, KeptDraft> drafts() {
        Map<String, KeptDraft> drafts = new LinkedHashMap<>();
        use(database -> database.query("SELECT room_id, text, reply_to, files FROM draft",
                row -> drafts.put(row.getString(1),
                        new KeptDraft(row.getString(2), row.getString(3), files(row.getString(4))))));
        return drafts;
    }

    @Override
    public void keepDraft(String roomId, @Nullable KeptDraft draft) {
        use(database -> draft == null
                ? database.run("DELETE FROM draft WHERE room_id = ?", roomId)
                : database.run("INSERT OR REPLACE INTO draft(room_id, text, reply_to, files) VALUES(?, ?, ?, ?)",
                        roomId,
                        draft.text(), draft.replyTo(), json(draft.files())));
    }

    @Override
    public Map<String, Long> readMarks() {
        Map<String, Long> marks = new LinkedHashMap<>();
        use(database -> database.query("SELECT room_id, up_to FROM read_mark",
                row -> marks.put(row.getString(1), row.getLong(2))));
        return marks;
    }

    @Override
    public void keepReadMark(String roomId, long upTo) {
        use(database -> database.run("INSERT INTO read_mark VALUES(?, ?) ON CONFLICT(room_id)"
                + " DO UPDATE SET up_to = max(up_to, excluded.up_to)", roomId, upTo));
    }

    @Override
    public void dropReadMark(String roomId, long upTo) {
        use(database -> database.run("DELETE FROM read_mark WHERE room_id = ? AND up_to <= ?", roomId, upTo));
    }

    @Override
    public void clear() {
        use(database -> {
            database.together(() -> {
                for (String table : List.of("outgoing", "draft", "read_mark")) {
                    database.run("DELETE FROM " + table);
                }
            });
            return 0;
        });
    }

    @Override
    public synchronized void close() {
        Database closing = open;
        open = null;
        if (closing != null) {
            try {
                closing.close();
            } catch (SQLException e) {
                LOG.warn("The outbox did not close well: {}", e.getMessage());
            }
        }
    }

    private synchronized <T> T use(Use<T> use) {
        try {
            if (open == null) {
                open = open();
            }
            return use.with(open);
        } catch (SQLException | IOException e) {
            close();
            throw new StoreFailure("the outbox: " + e.getMessage(), e);
        }
    }

    private Database open() throws SQLException, IOException {
        try {
            return checked();
        } catch (SQLiteException e) {
            if (e.getResultCode() != SQLiteErrorCode.SQLITE_CORRUPT
                    && e.getResultCode() != SQLiteErrorCode.SQLITE_NOTADB) {
                throw e;
            }
            return afterDamage();
        }
    }

    private Database checked() throws SQLException {
        Database database = Database.open(file, Database.Sync.FULL);
        try {
            int version = database.version();
            if (version > VERSION) {
                throw new StoreFailure("the outbox is that of a newer Parley");
            }
            if (!database.sound()) {
                throw new SQLiteException("it does not hold together", SQLiteErrorCode.SQLITE_CORRUPT);
            }
            if (version < VERSION) {
                database.create(VERSION, version == 0 ? TABLES : FILES);
            }
            return database;
        } catch (SQLException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private Database afterDamage() throws SQLException, IOException {
        List<Outgoing> readable = readable();
        Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + System.currentTimeMillis());
        Files.move(file, aside);
        for (String beside : List.of("-wal", "-shm", "-journal")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + beside));
        }
        LOG.warn("The outbox was damaged; {} unsent messages could be read, the rest is in {}", readable.size(),
                aside.getFileName());
        Database fresh = checked();
        fresh.together(() -> {
            for (Outgoing message : readable) {
                put(fresh, message);
            }
        });
        return fresh;
    }

    /** What a damaged file still gives, up to the first row that cannot be read. */
    private List<Outgoing> readable() {
        List<Outgoing> found = new ArrayList<>();
        try (Database damaged = Database.open(file, Database.Sync.FULL)) {
            damaged.query(ALL, row -> found.add(outgoing(row)));
        } catch (SQLException e) {
            LOG.debug("The damaged outbox gives no more: {}", e.getMessage());
        }
        return found;
    }

    private static Outgoing outgoing(ResultSet row) throws SQLException {
        return new Outgoing(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)), refusal(row.getString(6)), files(row.getString(7)));
    }

    private static @Nullable String json(List<KeptFile> files) {
        return files.isEmpty() ? null : KeptJson.MAPPER.writeValueAsString(files);
    }

    /** Those that can be read: words are sent without files rather than not at all. */
    private static List<KeptFile> files(@Nullable String json) {
        try {
            return json == null ? List.of() : List.of(KeptJson.MAPPER.readValue(json, KeptFile[].class));
        } catch (JacksonException e) {
            return List.of();
        }
    }

    /** One that cannot be read is as good as none: the message is tried again. */
    private static @Nullable Problem refusal(@Nullable String json) {
        try {
            return json == null ? null : KeptJson.MAPPER.readValue(json, Problem.class);
        } catch (JacksonException e) {
            return null;
        }
    }
}
