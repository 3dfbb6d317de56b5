package chat.parley.server.store;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;

import chat.parley.embeddedmongo.EmbeddedMongo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

class DatabaseHealthTest {

    private final MongoOperations mongo = mock();
    private final DatabaseHealth health = new DatabaseHealth(mongo,
            new StaticListableBeanFactory().getBeanProvider(EmbeddedMongo.class),
            Clock.systemUTC());

    @Test
    void aDatabaseThatTakesWritesIsUpAndNotAskedTooOften() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        verify(mongo, times(1)).upsert(any(), any(), anyString());
    }

    @Test
    void aDatabaseThatRefusesIsDown() {
        when(mongo.upsert(any(), any(), anyString())).thenThrow(new DataAccessResourceFailureException("read-only"));
        assertThat(health.health().getStatus()).isEqualTo(DatabaseHealth.DOWN);
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsDownAndAskedOnce() {
        var never = new CountDownLatch(1);
        when(mongo.upsert(any(), any(), anyString())).thenAnswer(_ -> {
            never.await();
            return null;
        });
        assertThat(health.health().getStatus()).isEqualTo(DatabaseHealth.DOWN);
        assertThat(health.health().getStatus()).isEqualTo(DatabaseHealth.DOWN);
        verify(mongo, times(1)).upsert(any(), any(), anyString());
        never.countDown();
    }
}
