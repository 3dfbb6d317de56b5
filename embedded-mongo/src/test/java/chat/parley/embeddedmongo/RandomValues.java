package chat.parley.embeddedmongo;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;

import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Values from a small stock, so that they often meet. */
final class RandomValues {

    private static final List<String> TEXTS = List.of("", "a", "ab", "Abc", "Ωb", "b\u0000c", "\uD83D\uDE00", "\uFF5E");
    private static final List<String> DECIMALS = List.of("0.5", "3", "0.1", "9007199254740993");
    private static final int IDS = 60;

    private final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    Object id() {
        int id = random.nextInt(IDS);
        return id % 3 == 0 ? "id-" + id : id;
    }

    int unique() {
        return random.nextInt(40);
    }

    Object present() {
        Object value = scalar();
        return value == null ? 3 : value;
    }

    @Nullable
    Object scalar() {
        return switch (random.nextInt(14)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> new Date(1_700_000_000_000L + random.nextInt(4));
            case 3, 4 -> TEXTS.get(random.nextInt(TEXTS.size()));
            case 5 -> 0.5 * random.nextInt(8);
            case 6 -> (1L << 53) + random.nextInt(3);
            case 7 -> new ObjectId(1_700_000_000 + random.nextInt(3), 7);
            case 8 -> -random.nextInt(4);
            case 9 -> Decimal128.parse(DECIMALS.get(random.nextInt(DECIMALS.size())));
            default -> random.nextInt(6);
        };
    }

    List<@Nullable Object> array() {
        List<@Nullable Object> array = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(scalar());
        }
        return array;
    }

    Document part() {
        return random.nextInt(4) == 0 ? new Document() : new Document("x", scalar());
    }

    Document document() {
        Document document = new Document();
        maybe(document, "a", scalar());
        maybe(document, "b", scalar());
        maybe(document, "t", array());
        maybe(document, "c", random.nextBoolean() ? part() : List.of(part(), part()));
        if (random.nextInt(4) == 0) {
            document.append("u", unique());
        }
        return document;
    }

    private void maybe(Document document, String field, @Nullable Object value) {
        if (random.nextInt(5) > 0) {
            document.append(field, value);
        }
    }
}
