package chat.parley.benchmarks.store;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import org.bson.Document;

/** The messages of a chat in one store, through the ordinary driver. Any thread may call anything. */
public final class Messages implements AutoCloseable {

    public static final int PAGE = 50;
    private static final int ROOMS_AT_FIRST = 100;
    private static final int ROOMS = 1_000;
    private static final int SAMPLE = 1_000;

    private final MongoClient client;
    private final MongoCollection<Document> stored;
    private final AtomicInteger next = new AtomicInteger();
    private final int few;

    /**
     * @param address what a driver needs to connect
     * @param few how many messages go to the first hundred rooms before the other nine hundred get any
     */
    public Messages(URI address, int few) {
        this.client = MongoClients.create(address.toString());
        this.stored = client.getDatabase("chat").getCollection("messages");
        this.few = few;
    }

    public void makeIndexes() {
        stored.createIndex(Indexes.compoundIndex(Indexes.ascending("roomId"), Indexes.descending("number")),
                new IndexOptions().unique(true));
        stored.createIndex(Indexes.ascending("authorId", "clientId"), new IndexOptions().unique(true));
    }

    /** Returns when it is built over all that is stored. */
    void makeOneMoreIndex() {
        stored.createIndex(Indexes.compoundIndex(Indexes.ascending("authorId"), Indexes.descending("createdAt")));
    }

    /** How many were added, or are just being added. */
    public int count() {
        return next.get();
    }

    /** Adds one, or several in one command, and waits until the store has acknowledged them. */
    public void add(int count) {
        List<Document> added = IntStream.range(0, count).mapToObj(_ -> message(next.getAndIncrement())).toList();
        if (count == 1) {
            stored.insertOne(added.getFirst());
        } else {
            stored.insertMany(added);
        }
    }

    /** The newest 50 of one of the rooms that have so many; throws if the page is not full. */
    public void newestPage() {
        String room = Text.hex(ThreadLocalRandom.current().nextInt(fullRooms()));
        List<Document> page = stored.find(Filters.eq("roomId", room)).sort(Sorts.descending("number")).limit(PAGE)
                .into(new ArrayList<>());
        if (page.size() != PAGE) {
            throw new IllegalStateException(room + " has " + page.size() + " messages");
        }
    }

    private int fullRooms() {
        int eachOfTheOthers = (next.get() - few) / (ROOMS - ROOMS_AT_FIRST);
        return eachOfTheOthers > PAGE ? ROOMS : Math.max(1, Math.min(ROOMS_AT_FIRST, few / PAGE));
    }

    /** The least that can be asked. */
    public void ping() {
        client.getDatabase("chat").runCommand(new Document("ping", 1));
    }

    /** Bytes of one message in BSON, on average. */
    public double averageBytes() {
        return IntStream.range(0, SAMPLE).map(number -> Text.bytes(message(number))).average().orElseThrow();
    }

    private Document message(int number) {
        int rooms = number < few ? Math.max(1, Math.min(ROOMS_AT_FIRST, few / PAGE)) : ROOMS;
        return Text.message(number, Text.hex(number % rooms));
    }

    @Override
    public void close() {
        client.close();
    }
}
