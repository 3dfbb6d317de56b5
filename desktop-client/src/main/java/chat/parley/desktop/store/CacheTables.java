package chat.parley.desktop.store;

import java.util.List;
import java.util.stream.Stream;

/** What stands in the file of a cache. */
final class CacheTables {

    private static final List<String> OWN = List.of(
            "CREATE TABLE row(room TEXT PRIMARY KEY, activity INTEGER NOT NULL, body BLOB NOT NULL,"
                    + " checksum INTEGER NOT NULL) WITHOUT ROWID",
            "CREATE TABLE stretch(room TEXT PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL,"
                    + " change INTEGER NOT NULL) WITHOUT ROWID",
            "CREATE TABLE message(room TEXT NOT NULL, number INTEGER NOT NULL, change INTEGER NOT NULL,"
                    + " body BLOB NOT NULL, checksum INTEGER NOT NULL, PRIMARY KEY(room, number)) WITHOUT ROWID");

    /** All of them, in the order in which they are made. */
    static final List<String> ALL = Stream
            .of(OWN, LineageInCache.TABLES, ReadersInCache.TABLES, DraftsInCache.TABLES, SearchInCache.TABLES)
            .flatMap(List::stream).toList();

    private CacheTables() {}
}
