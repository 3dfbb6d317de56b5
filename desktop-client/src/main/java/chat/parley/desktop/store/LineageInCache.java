package chat.parley.desktop.store;

import java.sql.SQLException;
import java.util.List;

/** Which lineage of its server a cache remembers. */
final class LineageInCache {

    static final List<String> TABLES = List.of("CREATE TABLE lineage(name TEXT NOT NULL)");

    private LineageInCache() {}

    static boolean is(Database database, String lineage) throws SQLException {
        return database.query("SELECT name FROM lineage", row -> row.getString(1)).contains(lineage);
    }

    /** Into a cache that has none. */
    static int put(Database database, String lineage) throws SQLException {
        return database.run("INSERT INTO lineage VALUES(?)", lineage);
    }
}
