package chat.parley.embeddedmongo;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import org.bson.Document;

/** A process that writes until it is killed, and says of each write that it was acknowledged. */
final class CrashWriter {

    private static final int WRITERS = 4;

    private CrashWriter() {}

    static void index(MongoCollection<Document> target) {
        target.createIndex(Indexes.ascending("writer", "number"), new IndexOptions().unique(true));
        target.createIndex(Indexes.ascending("tags"));
    }

    /** Arguments: the folder, and a number that no earlier run had. */
    public static void main(String[] arguments) {
        Database database = Database.in(Path.of(arguments[0]));
        MongoCollection<Document> target = database.collection("writes");
        index(target);
        int run = Integer.parseInt(arguments[1]);
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = run + "-" + writer;
            Thread.ofPlatform().start(() -> write(target, name));
        }
    }

    private static void write(MongoCollection<Document> target, String writer) {
        PrintStream acknowledged = System.out;
        for (int number = 0; true; number++) {
            target.insertOne(new Document("writer", writer).append("number", number).append("changed", false)
                    .append("tags", List.of(number, number % 7)));
            acknowledged.println("inserted " + writer + " " + number);
            int earlier = ThreadLocalRandom.current().nextInt(number + 1);
            if (target.updateOne(Filters.and(Filters.eq("writer", writer), Filters.eq("number", earlier)),
                    Updates.combine(Updates.set("changed", true), Updates.set("tags", List.of(-earlier))))
                    .getMatchedCount() != 1) {
                acknowledged.println("missing " + writer + " " + earlier);
            }
            acknowledged.println("changed " + writer + " " + earlier);
        }
    }
}
