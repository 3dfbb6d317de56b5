package chat.parley.embeddedmongo;

import java.util.List;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;

/** Documents in a plain list that are all looked at for each query, by {@link NaiveQuery}. */
final class ReferenceBackend extends MemoryBackend {

    @Override
    public MemoryDatabase openOrCreateDatabase(String name) {
        return new ReferenceDatabase(name, getCursorRegistry());
    }

    private static final class ReferenceDatabase extends MemoryDatabase {

        ReferenceDatabase(String name, CursorRegistry cursors) {
            super(name, cursors);
        }

        @Override
        protected MemoryCollection openOrCreateCollection(String name, CollectionOptions options) {
            return new ReferenceCollection(this, name, options, cursorRegistry);
        }

        @Override
        public Document handleCommand(Channel channel, String command, Document query, DatabaseResolver databases,
                Oplog oplog) {
            return command.equals("aggregate")
                    ? aggregate(query, databases, oplog)
                    : super.handleCommand(channel, command, query, databases, oplog);
        }

        /** Matching and sorting are done here, since it is their rules that are compared. */
        private Document aggregate(Document command, DatabaseResolver databases, Oplog oplog) {
            MongoCollection<Integer> collection = resolveOrCreateCollection((String) command.get("aggregate"));
            Stream<Document> found = collection.queryAllAsStream();
            for (Document stage : Aggregation.parse(command.get("pipeline"))) {
                if (stage.get("$match") instanceof Document filter) {
                    found = found.filter(document -> NaiveQuery.matches(document, filter));
                } else if (stage.get("$sort") instanceof Document sort) {
                    found = found.sorted((one, other) -> NaiveQuery.compare(one, other, sort));
                } else {
                    found = Aggregation.fromPipeline(List.of(stage), databases, this, collection, oplog)
                            .runStagesAsStream(found);
                }
            }
            return Replies.firstBatch(collection.getFullName(), found.toList());
        }
    }

    private static final class ReferenceCollection extends MemoryCollection {

        ReferenceCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
            super(database, name, options, cursors);
        }

        @Override
        protected QueryResult queryDocuments(@Nullable Document query, @Nullable Document orderBy, int skip, int limit,
                int batchSize, @Nullable Document projection) {
            Stream<Document> found = streamAllDocumentsWithPosition().map(DocumentWithPosition::getDocument)
                    .filter(document -> query == null || NaiveQuery.matches(document, query));
            if (orderBy != null && !orderBy.isEmpty()) {
                found = found.sorted((one, other) -> NaiveQuery.compare(one, other, orderBy));
            }
            List<Document> all = found.toList();
            return matchDocumentsFromStream(new Document(), all.stream(), skip, limit, batchSize,
                    deriveComparator(null), projection);
        }
    }
}
