package chat.parley.desktop.room;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.ui.FxThread;
import chat.parley.desktop.ui.Fxml;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Times;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Row C12: 500 messages a second into an open room, in the real view, with the threads of the app. */
class FloodedRoomTest extends RoomInWindow {

    private static final int MESSAGES = 1_000;
    private static final int PER_SECOND = 500;
    private static final int WARMING_UP = 300;
    private static final int TRIES = 4;
    private static final long MOST_NANOS = 100_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FRAME = Duration.ofMillis(16);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ExecutorService asking = Executors.newSingleThreadExecutor();
    private int written;

    @AfterEach
    void stopAsking() {
        asking.shutdown();
    }

    /**
     * What the JavaFX thread computes between two pulses is measured, as how long it waits for a busy machine is no property of
     * the app; a stretch that was slow all the same is given another try.
     */
    @Test
    void aFloodIsDrawnTogetherAndTheWindowGoesOn() {
        openForReal();
        flood(WARMING_UP, new Pulses());
        List<String> tries = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            Pulses pulses = new Pulses();
            flood(MESSAGES, pulses);
            // Whatever comes between two pulses is laid out once, not once for each message.
            assertThat(pulses.layouts.get()).isLessThanOrEqualTo(2 * pulses.count() + 10);
            assertThat(pulses.count()).isGreaterThan(MESSAGES / 100);
            tries.add(pulses.toString());
            if (pulses.longest() <= MOST_NANOS) {
                System.out.println(tries);
                return;
            }
        }
        assertThat(tries).as("each had a pulse of more than 100 ms of computing").isEmpty();
    }

    private void flood(int count, Pulses pulses) {
        onFx(() -> {
            pulses.start();
            return true;
        });
        String last = "message " + (written + count - 1);
        CompletableFuture.runAsync(() -> {
            long begun = System.nanoTime();
            for (int i = 0; i < count; i++) {
                LockSupport.parkNanos(begun + i * 1_000_000_000L / PER_SECOND - System.nanoTime());
                synchronized (server) {
                    hall.hear(tom, 200 + written / 100, "message " + written++);
                }
            }
        }).join();
        await().atMost(PATIENCE).until(() -> onFx(() -> model.rows().getLast().item().text().equals(last)
                && timeline().cellOf(model.rows().getLast()) != null));
        onFx(() -> {
            pulses.stop();
            return true;
        });
    }

    /** The sample is made for one thread at a time. */
    private void ask(Runnable question) {
        asking.execute(() -> {
            synchronized (server) {
                question.run();
            }
        });
    }

    private void openForReal() {
        onFx(() -> {
            chat = SampleChat.open(server.me(), server, timer, new FxThread(), this::ask);
            return true;
        });
        await().atMost(PATIENCE).until(() -> onFx(() -> chat.conversation(hall.id()).isPresent()));
        onFx(() -> {
            stage = new Stage();
            Layers layers = new Layers();
            model = new RoomViewModel(chat, chat.conversation(hall.id()).orElseThrow(),
                    new RoomTools(texts, new Times(texts, Clock.fixed(SampleServer.NINE, ZoneOffset.UTC)), timer));
            model.enter();
            view = new RoomView(model, layers, () -> {});
            VBox root = Fxml.load(view, texts);
            layers.show(root);
            stage.setScene(new Scene(layers, 700, 600));
            stage.show();
            return true;
        });
        await().atMost(PATIENCE).until(() -> onFx(() -> {
            timer.pass(FRAME);
            return model.rows().size() > 10 && timeline() != null
                    && timeline().cellOf(model.rows().getLast()) != null;
        }));
    }

    /** What the JavaFX thread computes from one pulse to the next, and how often the messages are laid out. */
    private final class Pulses extends AnimationTimer {

        private final List<Long> between = Collections.synchronizedList(new ArrayList<>());
        private final AtomicInteger layouts = new AtomicInteger();
        private long last = -1;

        @Override
        public void start() {
            timeline().needsLayoutProperty().subscribe(needed -> layouts.addAndGet(needed ? 0 : 1));
            super.start();
        }

        @Override
        public void handle(long now) {
            long time = THREADS.getCurrentThreadCpuTime();
            if (last >= 0) {
                between.add(time - last);
            }
            last = time;
            timer.pass(FRAME);
        }

        int count() {
            return between.size();
        }

        long longest() {
            return Collections.max(between);
        }

        @Override
        public String toString() {
            List<Long> sorted = between.stream().sorted().toList();
            return count() + " pulses, " + layouts + " layouts, most computed between two: " + longest() / 1_000_000
                    + " ms, p50 " + sorted.get(sorted.size() / 2) / 1_000_000 + " ms, p99 "
                    + sorted.get(sorted.size() * 99 / 100) / 1_000_000 + " ms";
        }
    }
}
