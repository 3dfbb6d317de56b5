package chat.parley.benchmarks.store;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.types.ObjectId;

/** Messages as a chat keeps them, made from their number: the same number is always the same message, but for its ids. */
final class Text {

    private static final int AUTHORS = 500;
    private static final int MOST_WORDS = 30;
    private static final long EPOCH = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final List<String> WORDS = List.of("the", "customer", "asked", "whether", "we", "could", "send",
            "another", "invoice", "before", "Friday", "because", "last", "month's", "never", "arrived", "at", "their",
            "office", "I", "told", "her", "that", "it", "will", "be", "there", "tomorrow", "morning", "thanks", "for",
            "waiting", "und", "Grüße", "поздрави", "👍", "https://example.org/orders/", "please", "check", "again");

    private Text() {}

    static Document message(long number, String room) {
        var random = new Random(number);
        Date at = new Date(EPOCH + number * 1_000);
        return new Document("_id", new ObjectId()).append("roomId", room)
                .append("number", number)
                .append("change", number)
                .append("changes", List.of(number))
                .append("authorId", hex(random.nextInt(AUTHORS)))
                .append("clientId", UUID.randomUUID().toString())
                .append("text", words(random))
                .append("fingerprint", Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()))
                .append("createdAt", at)
                .append("updatedAt", at)
                .append("deleted", false);
    }

    static String hex(int number) {
        return "%024x".formatted(number);
    }

    /** What the message is in BSON, to which what lies on the disk is compared. */
    static int bytes(Document message) {
        return new RawBsonDocument(message, new DocumentCodec()).getByteBuffer().remaining();
    }

    private static String words(Random random) {
        return random.ints(1 + random.nextInt(MOST_WORDS), 0, WORDS.size()).mapToObj(WORDS::get)
                .collect(Collectors.joining(" "));
    }
}
