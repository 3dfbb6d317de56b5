package chat.parley.server.metrics;

import java.util.function.ToDoubleFunction;

import chat.parley.embeddedmongo.EmbeddedMongo;
import chat.parley.embeddedmongo.Figures;
import chat.parley.embeddedmongo.Storage;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** What the database inside this server takes and does; of one elsewhere its own tools tell. */
class DatabaseMeters implements MeterBinder {

    private static final long GOOD_FOR_NANOS = 1_000_000_000;
    private static final String BYTES = "bytes";

    private final @Nullable EmbeddedMongo database;
    private @Nullable Storage known;
    private long knownAt;

    DatabaseMeters(ObjectProvider<EmbeddedMongo> database) {
        this.database = database.getIfAvailable();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (database == null) {
            return;
        }
        size("parley.database.size", Storage::bytesOnDisk, "all files of the database", registry);
        size("parley.database.live", Storage::liveBytes, "about what would be left of them by compacting", registry);
        Gauge.builder("parley.database.write.amplification", this, self -> self.storage().writeAmplification())
                .description("bytes written to the disk for each that was to be stored").register(registry);
        total("parley.database.stored", self -> self.storage().bytesWritten(), "what was to be stored", registry);
        total("parley.database.written", self -> self.storage().bytesWrittenToDisk(), "what was written for it",
                registry);
        count("parley.database.syncs", self -> self.storage().syncs(), "syncs of the log", registry);
        count("parley.database.keys.examined", self -> self.figures().keysExamined(), "index entries walked over",
                registry);
        count("parley.database.documents.examined", self -> self.figures().documentsExamined(),
                "documents compared with a query", registry);
        count("parley.database.full.scans", self -> self.figures().fullScans(), "queries that no index could serve",
                registry);
    }

    private void size(String name, ToDoubleFunction<Storage> figure, String what, MeterRegistry registry) {
        Gauge.builder(name, this, self -> figure.applyAsDouble(self.storage())).baseUnit(BYTES).description(what)
                .register(registry);
    }

    private void total(String name, ToDoubleFunction<DatabaseMeters> figure, String what, MeterRegistry registry) {
        FunctionCounter.builder(name, this, figure).baseUnit(BYTES).description(what).register(registry);
    }

    private void count(String name, ToDoubleFunction<DatabaseMeters> figure, String what, MeterRegistry registry) {
        FunctionCounter.builder(name, this, figure).description(what).register(registry);
    }

    /** One look serves all figures of a scrape, as each lists the folder. */
    private synchronized Storage storage() {
        Storage now = known;
        if (now == null || System.nanoTime() - knownAt > GOOD_FOR_NANOS) {
            now = own().storage();
            known = now;
            knownAt = System.nanoTime();
        }
        return now;
    }

    private Figures figures() {
        return own().figures();
    }

    private EmbeddedMongo own() {
        if (database == null) {
            throw new IllegalStateException("Nothing was bound");
        }
        return database;
    }
}
