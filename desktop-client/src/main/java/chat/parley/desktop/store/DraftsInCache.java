package chat.parley.desktop.store;

import java.sql.SQLException;
import java.util.List;

import chat.parley.model.DraftView;

/** What the server and this device last agreed on as begun and not sent; what is begun itself lies in the outbox. */
final class DraftsInCache {

    static final List<String> TABLES = List.of(
            "CREATE TABLE draft(room TEXT PRIMARY KEY, body BLOB NOT NULL, checksum INTEGER NOT NULL) WITHOUT ROWID");

    private DraftsInCache() {}

    static List<DraftView> all(Database database) throws SQLException {
        return database.query("SELECT body, checksum FROM draft",
                row -> SqliteCache.sealed(row, 1).open(DraftView.class));
    }

    static void put(Database database, DraftView draft) throws SQLException {
        Sealed sealed = Sealed.of(draft);
        database.run("INSERT OR REPLACE INTO draft VALUES(?, ?, ?)", draft.roomId(), sealed.bytes(),
                sealed.checksum());
    }
}
