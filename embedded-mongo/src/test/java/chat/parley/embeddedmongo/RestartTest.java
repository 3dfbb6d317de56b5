package chat.parley.embeddedmongo;

import java.nio.file.Path;
import java.util.Random;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Row D8: nothing older reappears, and nothing goes, however often the database is closed and opened. */
class RestartTest {

    @TempDir
    Path folder;

    @Test
    void whatWasThereWhenItWasClosedIsThereWhenItIsOpened() {
        restart(10);
    }

    @Test
    @Tag("soak")
    void whatWasThereIsThereAfterManyRestarts() {
        restart(200);
    }

    private void restart(int times) {
        Random random = new Random(8);
        for (int time = 0; time < times; time++) {
            String content;
            try (Database database = Database.in(folder)) {
                var people = database.collection("people");
                people.createIndex(Indexes.ascending("value"));
                for (int i = 0; i < 50; i++) {
                    int id = random.nextInt(500);
                    if (random.nextInt(4) == 0) {
                        people.deleteOne(Filters.eq("_id", id));
                    } else {
                        people.updateOne(Filters.eq("_id", id), Updates.set("value", random.nextInt()),
                                new UpdateOptions().upsert(true));
                    }
                }
                people.insertOne(new Document("_id", "time " + time));
                content = database.contentHash();
            }
            assertThat(ContentHash.of(folder)).as("content after restart %d", time).isEqualTo(content);
        }
        assertThat(EmbeddedMongo.check(folder).examples()).isEmpty();
    }
}
