package chat.parley.embeddedmongo;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Makes up operations, the same ones for the same seed. Values come from a small stock, so that they often meet. */
final class RandomOperations {

    private static final int IDS = 60;

    private final Random random;

    RandomOperations(long seed) {
        random = new Random(seed);
    }

    Operation next() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> insert();
            case 4, 5 -> updateById();
            case 6 -> replace();
            case 7 -> updateMany();
            case 8 -> findAndUpdate();
            case 9 -> delete();
            case 10 -> count();
            case 11 -> distinct();
            case 12 -> aggregate();
            default -> find();
        };
    }

    private Operation insert() {
        Document document = document().append("_id", id());
        return new Operation("insert " + document.toJson(), target -> {
            target.insertOne(new Document(document));
            return "done";
        });
    }

    private Operation updateById() {
        Document filter = filter().append("_id", id());
        Document update = update(true);
        boolean upsert = filter.size() == 1 && random.nextInt(4) == 0;
        return new Operation("update " + filter.toJson() + " " + update.toJson() + " upsert " + upsert, target -> {
            var result = target.updateOne(filter, update, new UpdateOptions().upsert(upsert));
            return result.getMatchedCount() + "/" + result.getModifiedCount() + "/" + result.getUpsertedId();
        });
    }

    private Operation replace() {
        Object id = id();
        Document document = document();
        return new Operation("replace " + id + " " + document.toJson(),
                target -> target.replaceOne(Filters.eq("_id", id), new Document(document),
                        new ReplaceOptions().upsert(true)).getMatchedCount());
    }

    private Operation updateMany() {
        Document filter = filter();
        Document update = new Document("$set", new Document("a", scalar()));
        return new Operation("update many " + filter.toJson() + " " + update.toJson(),
                target -> target.updateMany(filter, update).getMatchedCount());
    }

    private Operation findAndUpdate() {
        Document filter = filter();
        Document sort = sort();
        Document update = update(true);
        return new Operation("find and update " + filter.toJson() + " by " + sort.toJson() + " " + update.toJson(),
                target -> String.valueOf(target.findOneAndUpdate(filter, update,
                        new FindOneAndUpdateOptions().sort(sort).returnDocument(ReturnDocument.AFTER))));
    }

    private Operation delete() {
        Document filter = random.nextInt(3) == 0 ? filter().append("a", scalar()) : new Document("_id", id());
        return new Operation("delete " + filter.toJson(), target -> target.deleteMany(filter).getDeletedCount());
    }

    private Operation count() {
        Document filter = filter();
        return new Operation("count " + filter.toJson(), target -> target.countDocuments(filter));
    }

    private Operation distinct() {
        Document filter = filter();
        return new Operation("distinct b " + filter.toJson(),
                target -> target.distinct("b", filter, BsonValue.class).map(RandomOperations::kindless)
                        .into(new TreeSet<>()).toString());
    }

    /** Of 3 and 3.0, equal as they are, distinct answers with whichever it met first. */
    private static String kindless(@Nullable BsonValue value) {
        return value != null && value.isNumber()
                ? String.valueOf(value.asNumber().doubleValue())
                : String.valueOf(value);
    }

    private Operation aggregate() {
        Document filter = filter();
        Document sort = sort();
        int limit = 1 + random.nextInt(5);
        return new Operation("aggregate " + filter.toJson() + " by " + sort.toJson() + " limit " + limit,
                target -> target.aggregate(List.of(new Document("$match", filter), new Document("$sort", sort),
                        new Document("$limit", limit))).into(new ArrayList<>()).toString());
    }

    private Operation find() {
        Document filter = filter();
        Document sort = sort();
        int skip = random.nextInt(4);
        int limit = random.nextInt(8);
        return new Operation(
                "find " + filter.toJson() + " by " + sort.toJson() + " skip " + skip + " limit " + limit,
                target -> target.find(filter).sort(sort).skip(skip).limit(limit).into(new ArrayList<>()).toString());
    }

    private Document document() {
        Document document = new Document();
        maybe(document, "a", scalar());
        maybe(document, "b", scalar());
        maybe(document, "t", tags());
        maybe(document, "c", random.nextBoolean() ? part() : List.of(part(), part()));
        maybe(document, "u", random.nextInt(3) == 0 ? random.nextInt(40) : null);
        if (document.get("u") == null) {
            document.remove("u");
        }
        return document;
    }

    private void maybe(Document document, String field, @Nullable Object value) {
        if (random.nextInt(5) > 0) {
            document.append(field, value);
        }
    }

    private Document part() {
        return random.nextInt(4) == 0 ? new Document() : new Document("x", scalar());
    }

    private List<@Nullable Object> tags() {
        List<@Nullable Object> tags = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            tags.add(scalar());
        }
        return tags;
    }

    private Document filter() {
        Document filter = new Document();
        for (int i = random.nextInt(3); i > 0; i--) {
            filter.putAll(part(random.nextInt(6)));
        }
        if (random.nextInt(4) == 0) {
            filter.append("$and", List.of(part(random.nextInt(6)), part(random.nextInt(6))));
        }
        return filter;
    }

    /** Nothing asks for a missing "u": the reference looks for it in its sparse index, where it is not. */
    private Document part(int field) {
        String name = List.of("u", "a", "b", "t", "c.x", "_id").get(field);
        return new Document(name, field == 0 ? random.nextInt(40) : condition());
    }

    private @Nullable Object condition() {
        return switch (random.nextInt(9)) {
            case 0 -> new Document("$gt", present());
            case 1 -> new Document("$gte", present()).append("$lt", present());
            case 2 -> new Document("$lte", present());
            case 3 -> new Document("$in", tags());
            case 4 -> new Document("$ne", scalar());
            case 5 -> new Document("$exists", random.nextBoolean());
            default -> scalar();
        };
    }

    private Document sort() {
        Document sort = new Document();
        for (int i = random.nextInt(3); i > 0; i--) {
            sort.append(List.of("a", "b").get(random.nextInt(2)), random.nextBoolean() ? 1 : -1);
        }
        return sort.append("_id", random.nextBoolean() ? 1 : -1);
    }

    private Document update(boolean unique) {
        return switch (random.nextInt(unique ? 6 : 5)) {
            case 0 -> new Document("$set", new Document("a", scalar()).append("b", scalar()));
            case 1 -> new Document("$unset", new Document("a", 1));
            case 2 -> new Document("$inc", new Document("b", 1));
            case 3 -> new Document("$push", new Document("t", scalar()));
            case 4 -> new Document("$set", new Document("c", part()));
            default -> new Document("$set", new Document("u", random.nextInt(40)));
        };
    }

    private Object id() {
        int id = random.nextInt(IDS);
        return id % 3 == 0 ? "id-" + id : id;
    }

    private Object present() {
        Object value = scalar();
        return value == null ? 3 : value;
    }

    private @Nullable Object scalar() {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> new Date(1_700_000_000_000L + random.nextInt(4));
            case 3 -> List.of("", "a", "ab", "Ωb", "b\u0000c", "\uD83D\uDE00", "\uFF5E").get(random.nextInt(7));
            case 4 -> 0.5 * random.nextInt(8);
            case 5 -> (1L << 53) + random.nextInt(3);
            case 6 -> new ObjectId(1_700_000_000 + random.nextInt(3), 7);
            case 7 -> -random.nextInt(4);
            default -> random.nextInt(6);
        };
    }
}
