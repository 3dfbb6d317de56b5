package chat.parley.embeddedmongo;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.rocksdb.RocksDBException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LogSyncTest {

    private final DiskState state = new DiskState(0);
    private final AtomicInteger syncs = new AtomicInteger();

    @Test
    void withNothingWrittenNothingIsSynced() {
        new LogSync(state, syncs::incrementAndGet).await();
        assertThat(syncs).hasValue(0);
    }

    @Test
    void everyWriteWaitedForAloneIsSynced() {
        LogSync log = new LogSync(state, syncs::incrementAndGet);
        for (int i = 0; i < 10; i++) {
            log.written();
            log.await();
        }
        assertThat(syncs).hasValue(10);
    }

    @Test
    void thoseWhoComeDuringASyncShareTheNext() throws Exception {
        CountDownLatch syncing = new CountDownLatch(1);
        CountDownLatch othersWrote = new CountDownLatch(8);
        LogSync log = new LogSync(state, () -> {
            if (syncs.incrementAndGet() == 1) {
                syncing.countDown();
                awaitAll(othersWrote);
            }
        });
        try (var threads = Executors.newCachedThreadPool()) {
            log.written();
            threads.execute(log::await);
            syncing.await();
            for (int i = 0; i < 8; i++) {
                threads.execute(() -> {
                    log.written();
                    othersWrote.countDown();
                    log.await();
                });
            }
        }
        assertThat(syncs).hasValueBetween(2, 3);
    }

    @Test
    void afterAFailureNothingIsAcknowledgedAgain() {
        LogSync log = new LogSync(state, () -> {
            if (syncs.incrementAndGet() == 1) {
                throw new RocksDBException("the disk is gone");
            }
        });
        log.written();
        assertThatThrownBy(log::await).isInstanceOf(StoreFailed.class).hasMessageContaining("the disk is gone");
        assertThatThrownBy(log::await).isInstanceOf(StoreFailed.class);
        assertThatThrownBy(state::refuseIfUnfit).isInstanceOf(StoreFailed.class);
        assertThat(syncs).hasValue(1);
    }

    @Test
    void whoOnlyReadsWaitsWhileSomebodyElseSyncsAndNotForEver() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        LogSync log = new LogSync(state, () -> {
            syncs.incrementAndGet();
            awaitAll(goOn);
        });
        log.written();
        assertThat(log.await(Duration.ofMillis(1))).isFalse();
        assertThat(log.await(Duration.ofMillis(1))).isFalse();
        goOn.countDown();
        assertThat(log.await(Duration.ofMinutes(1))).isTrue();
        log.end();
        assertThat(syncs).as("one for all of them").hasValue(1);
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
