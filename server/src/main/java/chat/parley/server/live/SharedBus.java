package chat.parley.server.live;

import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Several servers over a channel that all of them hear. Each counts its words, so that a loss is noticed, and each hears
 * itself: what it does not hear of itself, the others do not hear of it either. That notices every way in which a channel can
 * be away, a silent one included. One thread sends, connects anew whenever it must, and keeps nobody waiting but itself.
 */
class SharedBus implements NodeBus {

    private static final Logger log = LoggerFactory.getLogger(SharedBus.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final String self = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    private final NodeOutbox outbox = new NodeOutbox(self);
    private final Neighbours neighbours = new Neighbours();
    private final NodeChannel channel;
    private final NodeSettings settings;
    private final Thread sender = Thread.ofVirtual().name("node-bus").unstarted(this::run);
    private volatile @Nullable Hearer hearer;
    private volatile boolean connected;
    private volatile boolean stopped;
    private volatile long echoAt = System.nanoTime() - Duration.ofDays(1).toNanos();
    private volatile long wholeSince = echoAt;
    private long connectedAt;

    SharedBus(NodeChannel channel, NodeSettings settings) {
        this.channel = channel;
        this.settings = settings;
    }

    @Override
    public void open(Hearer first) {
        hearer = first;
        sender.start();
    }

    @Override
    public void say(Supplier<NodeWord> word) {
        outbox.add(word.get());
    }

    @Override
    public boolean isWhole() {
        return connected && System.nanoTime() - echoAt < settings.aloneAfter().toNanos();
    }

    @Override
    public void close() {
        stopped = true;
        outbox.add(new NodeWord.Leaving());
        try {
            sender.join(Duration.ofSeconds(3));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopped) {
            try {
                connect();
                channel.send(JSON.writeValueAsBytes(outbox.next(settings.beat())));
                reconnectIfDeaf();
            } catch (RuntimeException e) {
                giveUp(e);
                pause();
            } catch (InterruptedException e) {
                stopped = true;
            }
            tick();
        }
        sayGoodbye();
    }

    private void connect() {
        if (!connected) {
            channel.open(this::receive);
            connected = true;
            connectedAt = System.nanoTime();
        }
    }

    /** Something is sent, and nothing comes: the half that listens is broken. */
    private void reconnectIfDeaf() {
        long since = Math.max(connectedAt, echoAt);
        if (System.nanoTime() - since > settings.aloneAfter().toNanos()) {
            throw new IllegalStateException("Nothing is heard");
        }
    }

    private void giveUp(RuntimeException why) {
        if (connected || connectedAt == 0) {
            log.warn("The other servers cannot be reached: {}. Clients are told to ask for what they miss.",
                    why.toString());
            connectedAt = System.nanoTime();
        }
        connected = false;
        outbox.forget();
        channel.close();
    }

    private void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    private void sayGoodbye() {
        try {
            if (connected) {
                channel.send(JSON.writeValueAsBytes(outbox.take()));
            }
        } catch (RuntimeException e) {
            log.debug("The other servers were not told that this one stops: {}", e.toString());
        } finally {
            connected = false;
            channel.close();
        }
    }

    private synchronized void tick() {
        long now = System.nanoTime();
        if (isWhole() && now - wholeSince > settings.goneAfter().toNanos()) {
            neighbours.forgetSilent(now, settings.goneAfter()).forEach(node -> tell(it -> it.gone(node)));
        }
        tell(Hearer::tick);
    }

    private synchronized void receive(byte[] bytes) {
        try {
            NodeLetter letter = JSON.readValue(bytes, NodeLetter.class);
            if (letter.node().equals(self)) {
                hearSelf();
            } else {
                hear(letter);
            }
        } catch (JacksonException e) {
            log.warn("A letter between servers cannot be read: {}", e.getOriginalMessage());
        }
    }

    private void hearSelf() {
        long now = System.nanoTime();
        boolean wasAway = now - echoAt >= settings.aloneAfter().toNanos();
        echoAt = now;
        if (wasAway) {
            wholeSince = now;
            log.info("The other servers can be reached");
            tell(Hearer::missed);
        }
    }

    private void hear(NodeLetter letter) {
        switch (neighbours.receive(letter, System.nanoTime())) {
            case OUTDATED -> {
                return;
            }
            case AFTER_A_GAP -> tell(Hearer::missed);
            case IN_ORDER -> {
            }
        }
        for (NodeWord word : letter.words()) {
            if (word instanceof NodeWord.Leaving) {
                neighbours.forget(letter.node());
                tell(it -> it.gone(letter.node()));
            } else {
                tell(it -> it.heard(letter.node(), word));
            }
        }
    }

    private void tell(Consumer<Hearer> what) {
        Hearer told = hearer;
        try {
            if (told != null) {
                what.accept(told);
            }
        } catch (RuntimeException e) {
            log.error("What another server said could not be followed", e);
        }
    }
}
