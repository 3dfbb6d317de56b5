package chat.parley.server.live;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Several buses over a channel that loses, falls silent and fails as it is told. */
class SharedBusTest {

    private static final NodeSettings FAST = new NodeSettings(Duration.ofMillis(20), Duration.ofMillis(300),
            Duration.ofMillis(600), Duration.ofMillis(100), Duration.ZERO);

    private final Air air = new Air();
    private final Node anna = new Node();
    private final Node boris = new Node();

    @AfterEach
    void close() {
        air.broken = false;
        anna.bus.close();
        boris.bus.close();
    }

    @Test
    void wordsArriveInTheirOrder() {
        awaitWhole();
        for (int i = 0; i < 1_000; i++) {
            anna.say("word " + i);
        }
        await().until(() -> boris.heard.size() == 1_000);
        assertThat(boris.heard.getLast()).isEqualTo(new NodeWord.Came("word 999"));
        assertThat(boris.heard).doesNotHaveDuplicates();
        assertThat(anna.heard).isEmpty();
    }

    @Test
    void aLostWordIsNoticedWithoutAnother() {
        awaitWhole();
        int missed = boris.missed.get();
        air.loses = letter -> new String(letter, StandardCharsets.UTF_8).contains("lost");
        anna.say("lost");
        await().until(() -> boris.missed.get() > missed);
        assertThat(boris.heard).isEmpty();
    }

    @Test
    void aChannelThatFailsIsTakenToBeAwayAndTriedAgain() {
        awaitWhole();
        int missed = boris.missed.get();
        air.broken = true;
        await().until(() -> !anna.bus.isWhole() && !boris.bus.isWhole());
        anna.say("into the air");
        air.broken = false;
        awaitWhole();
        await().until(() -> boris.missed.get() > missed);
    }

    @Test
    void aChannelThatFallsSilentIsTakenToBeAway() {
        awaitWhole();
        int missed = boris.missed.get();
        air.loses = _ -> true;
        await().until(() -> !boris.bus.isWhole());
        air.loses = _ -> false;
        awaitWhole();
        await().until(() -> boris.missed.get() > missed);
    }

    @Test
    void whoIsSilentIsGoneWhileTheOthersCanBeHeard() {
        awaitWhole(); // else nobody may be listening yet
        anna.say("I am here");
        await().until(() -> boris.heard.size() == 1);
        String name = boris.speakers.getFirst();
        air.loses = letter -> new String(letter, StandardCharsets.UTF_8).contains(name);
        await().until(() -> boris.gone.contains(name));
    }

    @Test
    void nobodyIsGoneBecauseTheChannelIsAway() {
        awaitWhole();
        air.broken = true;
        await().until(() -> !boris.bus.isWhole());
        int ticks = boris.ticks.get();
        await().until(() -> boris.ticks.get() > ticks + 3);
        air.broken = false;
        awaitWhole();
        assertThat(boris.gone).isEmpty();
    }

    @Test
    void whoStopsIsGoneAtOnce() {
        awaitWhole();
        var third = new Node();
        await().until(third.bus::isWhole);
        third.bus.close();
        await().atMost(FAST.goneAfter()).until(() -> anna.gone.size() == 1 && boris.gone.size() == 1);
    }

    @Test
    void whatCannotBeReadIsPassedOver() {
        awaitWhole();
        air.send("{\"node\":\"newer\",\"first\":1,\"words\":[{\"word\":\"sing\",\"song\":1}],\"x\":2}");
        air.send("nonsense");
        anna.say("still there?");
        await().until(() -> boris.heard.contains(new NodeWord.Came("still there?")));
        assertThat(boris.heard).contains(new NodeWord.Unknown());
    }

    private void awaitWhole() {
        await().until(() -> anna.bus.isWhole() && boris.bus.isWhole());
    }

    private final class Node implements NodeBus.Hearer {

        final SharedBus bus = new SharedBus(air.channel(), FAST);
        final List<NodeWord> heard = new CopyOnWriteArrayList<>();
        final List<String> speakers = new CopyOnWriteArrayList<>();
        final List<String> gone = new CopyOnWriteArrayList<>();
        final AtomicInteger missed = new AtomicInteger();
        final AtomicInteger ticks = new AtomicInteger();

        Node() {
            bus.open(this);
        }

        void say(String what) {
            bus.say(() -> new NodeWord.Came(what));
        }

        @Override
        public void heard(String node, NodeWord word) {
            heard.add(word);
            speakers.add(node);
        }

        @Override
        public void gone(String node) {
            gone.add(node);
        }

        @Override
        public void missed() {
            missed.incrementAndGet();
        }

        @Override
        public void tick() {
            ticks.incrementAndGet();
        }
    }

    /** What all channels of a test share. */
    private static final class Air {

        private final Map<NodeChannel, Consumer<byte[]>> listeners = new ConcurrentHashMap<>();
        volatile boolean broken;
        volatile Predicate<byte[]> loses = _ -> false;

        void send(String text) {
            listeners.values().forEach(
                    listener -> listener.accept(text.getBytes(StandardCharsets.UTF_8)));
        }

        NodeChannel channel() {
            return new NodeChannel() {

                private @Nullable Consumer<byte[]> listener;

                @Override
                public void open(Consumer<byte[]> listener) {
                    failIfBroken();
                    this.listener = listener;
                    listeners.put(this, listener);
                }

                @Override
                public void send(byte[] letter) {
                    failIfBroken();
                    assertThat(listener).isNotNull();
                    if (!loses.test(letter)) {
                        listeners.values().forEach(each -> each.accept(letter));
                    }
                }

                @Override
                public void close() {
                    listeners.remove(this);
                    listener = null;
                }

                private void failIfBroken() {
                    if (broken) {
                        throw new IllegalStateException("broken");
                    }
                }
            };
        }
    }
}
