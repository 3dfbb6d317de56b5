package chat.parley.server.admin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import chat.parley.embeddedmongo.EmbeddedMongo;
import chat.parley.embeddedmongo.Options;
import chat.parley.server.store.DataFolder;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.bson.types.ObjectId;

/** What a salvaged database lacks: the messages of a room are numbered without gaps, so that every hole is known exactly. */
final class MissingMessages {

    private MissingMessages() {}

    /**
     * Opens the database and closes it again.
     *
     * @return one sentence for each room of which messages are missing; empty if none are
     */
    static List<String> in(Path database) {
        try (EmbeddedMongo saved = EmbeddedMongo.open(database, Options.defaults());
                MongoClient client = MongoClients.create(saved.connectionString())) {
            return in(client.getDatabase(DataFolder.DATABASE_NAME));
        }
    }

    private static List<String> in(MongoDatabase database) {
        List<String> sentences = new ArrayList<>();
        for (Document room : database.getCollection("rooms").find(Filters.exists("deletedAt", false))
                .sort(Sorts.ascending("_id"))) {
            String id = room.get("_id", ObjectId.class).toHexString();
            List<String> missing = missing(database, id, room.get("lastNumber", Number.class).longValue());
            if (!missing.isEmpty()) {
                sentences.add("Room " + id + " lacks the messages " + String.join(", ", missing) + ".");
            }
        }
        return sentences;
    }

    /** Numbers and ranges of numbers. */
    private static List<String> missing(MongoDatabase database, String roomId, long last) {
        List<String> missing = new ArrayList<>();
        long next = 1;
        for (Document message : database.getCollection("messages").find(Filters.eq("roomId", roomId))
                .projection(Projections.include("number")).sort(Sorts.ascending("number"))) {
            long number = message.get("number", Number.class).longValue();
            note(missing, next, number - 1);
            next = number + 1;
        }
        note(missing, next, last);
        return missing;
    }

    private static void note(List<String> missing, long from, long to) {
        if (from <= to) {
            missing.add(from == to ? Long.toString(from) : from + "–" + to);
        }
    }
}
