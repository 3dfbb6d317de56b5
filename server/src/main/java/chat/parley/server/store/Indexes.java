package chat.parley.server.store;

import java.util.List;

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
}
