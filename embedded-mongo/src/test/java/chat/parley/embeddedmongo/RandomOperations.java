package chat.parley.embeddedmongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndDeleteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import org.bson.BsonValue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Makes up operations, the same ones for the same seed. What hits one of several documents names it by _id, and what hits
 * many cannot fail half-way, since which one comes first is nobody's business.
 */
final class RandomOperations {

    private final Random random;
    private final RandomValues values;
    private final RandomFilters filters;

    private RandomOperations(long seed) {
        random = new Random(seed);
        values = new RandomValues(random);
        filters = new RandomFilters(random, values);
    }

    static List<Operation> of(long seed, int count) {
        RandomOperations operations = new RandomOperations(seed);
        List<Operation> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(operations.next());
        }
        return all;
    }

    private Operation next() {
        return switch (random.nextInt(24)) {
            case 0, 1, 2, 3 -> insert();
            case 4, 5, 6 -> updateById();
            case 7 -> replace();
            case 8 -> updateMany();
            case 9 -> findAndUpdate();
            case 10 -> findAndDelete();
            case 11 -> delete();
            case 12, 13 -> count();
            case 14 -> distinct();
            case 15, 16 -> aggregate();
            default -> find();
        };
    }

    private Operation insert() {
        Document document = values.document().append("_id", values.id());
        return new Operation("insert " + document.toJson(), target -> {
            target.insertOne(new Document(document));
            return "done";
        });
    }

    private Operation updateById() {
        Document filter = filters.filter().append("_id", values.id());
        Document update = random.nextInt(6) == 0
                ? new Document("$set", new Document("u", values.unique()))
                : update(true);
        boolean upsert = filter.size() == 1 && random.nextInt(3) == 0;
        return new Operation("update " + filter.toJson() + " " + update.toJson() + " upsert " + upsert, target -> {
            var result = target.updateOne(filter, update, new UpdateOptions().upsert(upsert));
            return result.getMatchedCount() + "/" + result.getModifiedCount() + "/" + result.getUpsertedId();
        });
    }

    private Operation replace() {
        Object id = values.id();
        Document document = values.document();
        return new Operation("replace " + id + " " + document.toJson(),
                target -> target.replaceOne(Filters.eq("_id", id), new Document(document),
                        new ReplaceOptions().upsert(true)).getMatchedCount());
    }

    private Operation updateMany() {
        Document filter = filters.filter();
        Document update = update(false);
        return new Operation("update many " + filter.toJson() + " " + update.toJson(), target -> {
            var result = target.updateMany(filter, update);
            return result.getMatchedCount() + "/" + result.getModifiedCount();
        });
    }

    private Operation findAndUpdate() {
        boolean upsert = random.nextInt(4) == 0;
        Document filter = upsert ? new Document("_id", values.id()) : filters.filter();
        Document sort = filters.sort();
        Document update = update(true);
        FindOneAndUpdateOptions options = new FindOneAndUpdateOptions().sort(sort).upsert(upsert)
                .returnDocument(random.nextBoolean() ? ReturnDocument.AFTER : ReturnDocument.BEFORE);
        return new Operation("find and update " + filter.toJson() + " by " + sort.toJson() + " " + update.toJson() + " "
                + options, target -> String.valueOf(target.findOneAndUpdate(filter, update, options)));
    }

    private Operation findAndDelete() {
        Document filter = filters.filter();
        Document sort = filters.sort();
        return new Operation("find and delete " + filter.toJson() + " by " + sort.toJson(), target -> String
                .valueOf(target.findOneAndDelete(filter, new FindOneAndDeleteOptions().sort(sort))));
    }

    private Operation delete() {
        Document filter = random.nextInt(3) == 0
                ? filters.filter().append("a", values.scalar())
                : new Document("_id", values.id());
        return new Operation("delete " + filter.toJson(), target -> target.deleteMany(filter).getDeletedCount());
    }

    private Operation count() {
        Document filter = filters.filter();
        return new Operation("count " + filter.toJson(), target -> target.countDocuments(filter));
    }

    private Operation distinct() {
        Document filter = filters.filter();
        String field = List.of("a", "b", "t").get(random.nextInt(3));
        return new Operation("distinct " + field + " " + filter.toJson(),
                target -> target.distinct(field, filter, BsonValue.class).map(RandomOperations::kindless)
                        .into(new TreeSet<>()).toString());
    }

    /** Of 3 and 3.0, equal as they are, distinct answers with whichever it met first. */
    private static String kindless(@Nullable BsonValue value) {
        return value != null && value.isNumber()
                ? String.valueOf(value.asNumber().doubleValue())
                : String.valueOf(value);
    }

    private Operation aggregate() {
        Document filter = filters.filter();
        Document sort = filters.sort();
        int limit = 1 + random.nextInt(5);
        List<Document> pipeline = List.of(new Document("$match", filter), new Document("$sort", sort),
                new Document("$skip", random.nextInt(3)), new Document("$limit", limit),
                new Document("$project", new Document("b", 1).append("t", 1)));
        return new Operation("aggregate " + pipeline,
                target -> target.aggregate(pipeline).batchSize(2).into(new ArrayList<>()).toString());
    }

    private Operation find() {
        Document filter = filters.filter();
        Document sort = filters.sort();
        int skip = random.nextInt(4);
        int limit = random.nextInt(8);
        Document projection = random.nextInt(4) > 0
                ? new Document()
                : random.nextBoolean() ? new Document("a", 1).append("c.x", 1) : new Document("t", 0);
        return new Operation("find " + filter.toJson() + " by " + sort.toJson() + " skip " + skip + " limit " + limit
                + " only " + projection.toJson(),
                target -> target.find(filter).sort(sort).skip(skip).limit(limit).projection(projection).batchSize(3)
                        .into(new ArrayList<>()).toString());
    }

    /** @param mayFail whether it may ask what some documents do not allow */
    private Document update(boolean mayFail) {
        return switch (random.nextInt(mayFail ? 17 : 13)) {
            case 0, 1 -> new Document("$set", new Document("a", values.scalar()).append("b", values.scalar()));
            case 2 -> new Document("$unset", new Document("a", 1));
            case 3 -> new Document("$push", new Document("t", values.scalar()));
            case 4 -> new Document("$set", new Document("c", values.part()));
            case 5 -> new Document("$push", new Document("t", new Document("$each", values.array())
                    .append("$slice", random.nextInt(7) - 3)));
            case 6 -> new Document("$push", new Document("t", new Document("$each", values.array())
                    .append("$position", random.nextInt(3))));
            case 7 -> new Document("$addToSet", new Document("t", new Document("$each", values.array())));
            case 8 -> new Document("$pull", new Document("t", values.scalar()));
            case 9 -> new Document("$pop", new Document("t", random.nextBoolean() ? 1 : -1));
            case 10 -> new Document("$rename", new Document(random.nextBoolean()
                    ? new Document("a", "b")
                    : new Document("b", "a")));
            case 11 -> new Document("$set", new Document("t", values.array())).append("$unset", new Document("c", ""));
            case 12 -> new Document("$setOnInsert", new Document("b", values.scalar())).append("$set",
                    new Document("a", values.scalar()));
            case 13 -> new Document("$inc", new Document("b", random.nextInt(3) - 1));
            case 14 -> new Document("$mul", new Document("a", 2));
            case 15 -> new Document("$set", new Document("c.x", values.scalar()));
            default -> new Document(random.nextBoolean() ? "$min" : "$max", new Document("b", random.nextInt(5)));
        };
    }
}
