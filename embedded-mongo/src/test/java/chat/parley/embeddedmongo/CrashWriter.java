package chat.parley.embeddedmongo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import org.bson.Document;

/** A process that writes until it is killed, and says of each write that it was acknowledged. */
final class CrashWriter {

    /** In the environment: how many threads write, if not four. */
    static final String WRITERS = "WRITERS";

    /** In the environment: the {@link BrokenDisk} it writes to, if not a sound one. */
    static final String DISK = "DISK";

    private CrashWriter() {}

    static void index(MongoCollection<Document> target) {
        target.createIndex(Indexes.ascending("writer", "number"), new IndexOptions().unique(true));
        target.createIndex(Indexes.ascending("tags"));
    }

    /**
     * Starts such a process, whose output is one line for each acknowledgement.
     *
     * @param run a number that no earlier run had
     */
    static Process start(Path folder, int run, Meanwhile what, Map<String, String> environment) throws IOException {
        ProcessBuilder process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                CrashWriter.class.getName(), folder.toString(), Integer.toString(run), what.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        process.environment().putAll(environment);
        return process.start();
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        BrokenDisk disk = BrokenDisk.valueOf(System.getenv().getOrDefault(DISK, "SOUND"));
        Database database = Database.in(folder, Options.defaults(), disk);
        MongoCollection<Document> target = database.collection("writes");
        index(target);
        int run = Integer.parseInt(arguments[1]);
        int writers = Integer.parseInt(System.getenv().getOrDefault(WRITERS, "4"));
        for (int writer = 0; writer < writers; writer++) {
            String name = run + "-" + writer;
            Thread.ofPlatform().start(() -> write(target, name));
        }
        Meanwhile what = Meanwhile.valueOf(arguments[2]);
        for (int round = 0; what != Meanwhile.NOTHING; round++) {
            System.out.println("begin");
            what.happen(database, target, folder, run + "-" + round);
            System.out.println("end");
        }
    }

    static List<Document> documents(String writer, int first, int count) {
        return IntStream.range(first, first + count).mapToObj(number -> document(writer, number)).toList();
    }

    private static Document document(String writer, int number) {
        return new Document("writer", writer).append("number", number).append("changed", false).append("tags",
                List.of(number, number % 7));
    }

    private static void write(MongoCollection<Document> target, String writer) {
        PrintStream acknowledged = System.out;
        for (int number = 0; true; number++) {
            target.insertOne(document(writer, number));
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
