package chat.parley.embeddedmongo;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Makes up what to look for and in which order. */
final class RandomFilters {

    private static final List<String> FIELDS = List.of("a", "b", "t", "c.x", "_id", "t.0");
    private static final List<String> SORTED = List.of("a", "b", "t", "c.x");
    private static final List<String> TYPES = List.of("string", "number", "null", "date", "array", "object", "decimal");

    private final Random random;
    private final RandomValues values;

    RandomFilters(Random random, RandomValues values) {
        this.random = random;
        this.values = values;
    }

    Document filter() {
        switch (random.nextInt(24)) {
            case 0, 1 -> {
                return choice();
            }
            case 2 -> {
                return new Document("$and", List.of(choice(), part(), choice()));
            }
            default -> {
                // of parts, as follows
            }
        }
        Document filter = new Document();
        for (int i = random.nextInt(3); i > 0; i--) {
            filter.putAll(part());
        }
        if (random.nextInt(4) == 0) {
            filter.append(List.of("$and", "$or", "$or", "$nor").get(random.nextInt(4)), List.of(part(), part()));
        }
        return filter;
    }

    /** Branches that have indexes of their own, which may have the same order. */
    private Document choice() {
        Document both = new Document("a", values.scalar()).append("b", values.scalar());
        List<Document> branches = List.of(new Document("b", values.scalar()), both,
                new Document("b", new Document("$in", values.array())), new Document("a", values.scalar()));
        int from = random.nextInt(3);
        return new Document("$or", branches.subList(from, from + 2));
    }

    Document sort() {
        Document sort = new Document();
        for (int i = random.nextInt(3); i > 0; i--) {
            sort.append(SORTED.get(random.nextInt(SORTED.size())), random.nextBoolean() ? 1 : -1);
        }
        return sort.append("_id", random.nextBoolean() ? 1 : -1);
    }

    private Document part() {
        return switch (random.nextInt(10)) {
            case 0 -> new Document("u", values.unique());
            case 1 -> new Document("t", ofArrays());
            case 2 -> new Document("c", ofParts());
            default -> new Document(FIELDS.get(random.nextInt(FIELDS.size())), condition());
        };
    }

    private Object ofArrays() {
        return switch (random.nextInt(4)) {
            case 0 -> new Document("$size", random.nextInt(4));
            case 1 -> new Document("$all", values.array());
            case 2 -> values.array();
            default -> new Document("$elemMatch", new Document("$gte", values.present()).append("$lt",
                    values.present()));
        };
    }

    private Object ofParts() {
        return switch (random.nextInt(3)) {
            case 0 -> values.part();
            case 1 -> new Document("$type", TYPES.get(random.nextInt(TYPES.size())));
            default -> new Document("$elemMatch", new Document("x", condition()));
        };
    }

    private @Nullable Object condition() {
        return switch (random.nextInt(17)) {
            case 0 -> new Document("$gt", values.present());
            case 1 -> new Document("$gte", values.present()).append("$lt", values.present());
            case 2 -> new Document("$lte", values.present());
            case 3, 4 -> new Document("$in", values.array());
            case 5 -> new Document("$ne", values.scalar());
            case 6 -> new Document("$exists", random.nextBoolean());
            case 7 -> new Document("$nin", values.array());
            case 8 -> new Document("$not", new Document("$gt", values.present()));
            case 9 -> new Document("$type", TYPES.get(random.nextInt(TYPES.size())));
            case 10 -> new Document("$mod", List.of(2 + random.nextInt(2), random.nextInt(2)));
            case 11 -> new Document("$regex", pattern()).append("$options", random.nextBoolean() ? "i" : "");
            case 12 -> Pattern.compile(pattern());
            case 13 -> new Document("$regex", "^a").append("$ne", values.scalar());
            default -> values.scalar();
        };
    }

    private String pattern() {
        return List.of("^a", "^ab?", "^A", "b$", "^\uD83D\uDE00", "^b.c", "", "^(a|Ω)", "^a|b").get(random.nextInt(9));
    }
}
