package chat.parley.server.store;

import java.util.List;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/**
 * The indexes of one collection. A feature declares them as beans, one per collection; they are ensured on whichever
 * engine answers before the server listens. Dropping or changing one is a migration, not an edit here.
 */
public record Indexes(String collection, List<IndexDefinition> definitions) {

    public Indexes {
        definitions = List.copyOf(definitions);
    }

    public static Indexes of(String collection, IndexDefinition... definitions) {
        return new Indexes(collection, List.of(definitions));
    }

    /** As the driver takes them: all at once, as each question to the database lengthens the start. */
    List<IndexModel> models() {
        return definitions.stream().map(Indexes::model).toList();
    }

    private static IndexModel model(IndexDefinition definition) {
        var options = new IndexOptions();
        definition.getIndexOptions().forEach((option, value) -> {
            switch (option) {
                case "unique" -> options.unique((Boolean) value);
                case "sparse" -> options.sparse((Boolean) value);
                case "expireAfterSeconds" -> options.expireAfter(((Number) value).longValue(), TimeUnit.SECONDS);
                case "partialFilterExpression" -> options.partialFilterExpression((Document) value);
                default -> throw new IllegalArgumentException("An index with the option " + option);
            }
        });
        return new IndexModel(definition.getIndexKeys(), options);
    }
}
