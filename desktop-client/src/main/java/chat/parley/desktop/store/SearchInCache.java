package chat.parley.desktop.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import chat.parley.model.MessageView;
import org.jspecify.annotations.Nullable;

/**
 * The words of the cached messages, in the full-text index of SQLite. What a message is found by is written and deleted together
 * with it.
 */
final class SearchInCache {

    /** Up to here they are counted. */
    static final int COUNTED = 1_000;

    static final List<String> TABLES = List.of(
            "CREATE TABLE place(id INTEGER PRIMARY KEY, room TEXT NOT NULL, number INTEGER NOT NULL,"
                    + " author TEXT NOT NULL, time INTEGER NOT NULL, link INTEGER NOT NULL, file INTEGER NOT NULL, UNIQUE(room, number))",
            "CREATE INDEX place_time ON place(time)",
            "CREATE TABLE search(place INTEGER PRIMARY KEY, words TEXT NOT NULL)",
            "CREATE VIRTUAL TABLE words USING fts5(spelling, content='', contentless_delete=1)",
            "CREATE TRIGGER forget_words AFTER DELETE ON place BEGIN DELETE FROM words WHERE rowid = old.id; END",
            "CREATE TRIGGER forget_place AFTER DELETE ON message BEGIN"
                    + " DELETE FROM place WHERE room = old.room AND number = old.number; END");

    private static final String FOUND = " FROM place p JOIN message m ON m.room = p.room AND m.number = p.number"
            + " JOIN stretch s ON s.room = p.room AND p.number BETWEEN s.first AND s.last"
            + " WHERE (?1 IS NULL OR p.room = ?1) AND (?2 IS NULL OR p.author = ?2) AND p.time >= ?3 AND p.time < ?4"
            + " AND p.link >= ?5 AND p.file >= ?6";

    /** Only if there are words: the index takes an empty question for a wrong one. */
    private static final String WITH_WORDS = " AND p.id IN (SELECT rowid FROM words WHERE words MATCH ?7)";

    private SearchInCache() {}

    /** Takes in a message that is written to the cache, as it is now. */
    static void put(Database database, String roomId, MessageView message) throws SQLException {
        database.run("DELETE FROM place WHERE room = ? AND number = ?", roomId, message.number());
        if (message.deletedAt() != null || message.line() != null) {
            return;
        }
        String text = message.message().messageText();
        long id = database.query(
                "INSERT INTO place(room, number, author, time, link, file) VALUES(?, ?, ?, ?, ?, ?) RETURNING id",
                row -> row.getLong(1), roomId, message.number(), message.postedByUser().id(),
                message.createdAt().toEpochMilli(), Spelled.hasLink(text) ? 1 : 0,
                message.attachments().isEmpty() ? 0 : 1).getFirst();
        database.run("INSERT INTO words(rowid, spelling) VALUES(?, ?)", id,
                String.join(" ", Spelled.of(text).spellings()));
    }

    /** Newest first. */
    static Cache.Found find(Database database, Cache.Wanted wanted, int skip, int limit) throws SQLException {
        String match = wanted.words().asMatch();
        if (match.isEmpty() && wanted.wordless()) {
            return Cache.Found.NOTHING;
        }
        List<@Nullable Object> conditions = new ArrayList<>();
        conditions.add(wanted.roomId());
        conditions.add(wanted.authorId());
        conditions.add(millis(wanted.from(), Long.MIN_VALUE));
        conditions.add(millis(wanted.until(), Long.MAX_VALUE));
        conditions.add(wanted.link() ? 1 : 0);
        conditions.add(wanted.file() ? 1 : 0);
        String where = FOUND;
        if (!match.isEmpty()) {
            conditions.add(match);
            where += WITH_WORDS;
        }
        long total = database.query("SELECT count(*) FROM (SELECT 1" + where + " LIMIT " + (COUNTED + 1) + ")",
                row -> row.getLong(1), conditions.toArray()).getFirst();
        List<MessageView> messages = database.query(
                "SELECT m.body, m.checksum" + where + " ORDER BY p.time DESC, p.number DESC LIMIT " + limit
                        + " OFFSET " + skip,
                row -> new Sealed(row.getBytes(1), row.getLong(2)).open(MessageView.class), conditions.toArray());
        return new Cache.Found(messages, Math.min(total, COUNTED), total <= COUNTED);
    }

    static List<String> latest(Database database) throws SQLException {
        return database.query("SELECT words FROM search ORDER BY place", row -> row.getString(1));
    }

    static void keepLatest(Database database, List<String> latestFirst) throws SQLException {
        database.run("DELETE FROM search");
        for (int i = 0; i < latestFirst.size(); i++) {
            database.run("INSERT INTO search VALUES(?, ?)", i, latestFirst.get(i));
        }
    }

    private static long millis(@Nullable Instant time, long otherwise) {
        return time == null ? otherwise : time.toEpochMilli();
    }
}
