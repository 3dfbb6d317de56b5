package chat.parley.server.store;

import java.nio.file.Path;
import java.time.Duration;

import chat.parley.embeddedmongo.EmbeddedMongo;
import chat.parley.embeddedmongo.Options;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** Of a MongoDB elsewhere, which nobody but an administrator can know to have been put back. */
class LineageTest {

    @TempDir
    private Path folder;

    @Test
    void allServersOnOneDatabaseHaveTheSameUntilOneIsToldThatItWasPutBack() {
        try (var elsewhere = EmbeddedMongo.open(folder, Options.defaults());
                var client = MongoClients.create(elsewhere.connectionString())) {
            var mongo = new MongoTemplate(client, "parley");
            String first = name(mongo, false);
            assertThat(name(mongo, false)).isEqualTo(first);

            String second = name(mongo, true);

            assertThat(second).isNotEqualTo(first);
            assertThat(name(mongo, false)).isEqualTo(second);
        }
    }

    private static String name(MongoOperations mongo, boolean putBack) {
        var lineage = new Lineage(new StaticListableBeanFactory().getBeanProvider(EmbeddedMongo.class), mongo,
                new StoreSettings(null, "mongodb://elsewhere/parley", Duration.ofSeconds(10), putBack,
                        DataSize.ofBytes(0)));
        lineage.atStart();
        return lineage.name();
    }
}
