package chat.parley.embeddedmongo;

import java.nio.file.Path;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import org.bson.Document;

/** What a process does besides writing, again and again, in the midst of which it is killed. */
enum Meanwhile {
    NOTHING,
    FLUSH,
    COMPACT,
    BACK_UP,
    BUILD_AN_INDEX;

    /** Once; {@code round} differs from time to time. */
    void happen(Database database, MongoCollection<Document> target, Path folder, String round) {
        switch (this) {
            case NOTHING -> throw new IllegalStateException("There is nothing to do");
            case FLUSH -> database.mongo().withStore(store -> {
                store.flush();
                return store;
            });
            case COMPACT -> database.mongo().compact();
            case BACK_UP -> database.mongo().backup(folder.resolveSibling("backups").resolve(round));
            case BUILD_AN_INDEX -> {
                target.createIndex(Indexes.descending("number"));
                target.dropIndex("number_-1");
            }
        }
    }
}
