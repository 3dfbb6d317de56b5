package chat.parley.desktop.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;

import chat.parley.desktop.store.Kept;
import chat.parley.model.UserView;

/**
 * A server, its clients and their time, all on the thread of the test: nothing happens between its lines. Work in the
 * background is done in an order drawn from the seed, work for the JavaFX thread in the order it came.
 */
public final class World {
    public final FakeServer server = new FakeServer();
    private final RandomGenerator random;
    private final Deque<Runnable> fx = new ArrayDeque<>();
    private final List<Runnable> background = new ArrayList<>();
    private final List<Due> later = new ArrayList<>();
    private Duration clockError = Duration.ZERO;
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private final Threads threads = new Threads(fx::add, background::add, new OneByOne(background::add), new Timer() {
        @Override
        public Instant now() {
            return now.plus(clockError);
        }

        @Override
        public Runnable after(Duration delay, Runnable task) {
            Due due = new Due(now.plus(delay), task);
            later.add(due);
            return () -> later.remove(due);
        }
    });

    private record Due(Instant at, Runnable task) {}

    public World() {
        this(1);
    }

    public World(long seed) {
        random = new java.util.SplittableRandom(seed);
    }

    /** A device of that person, started; it has done nothing yet. */
    public Chat device(UserView person) {
        return device(person, Kept.inMemory());
    }

    public Chat device(UserView person, Kept kept) {
        Chat chat = new Chat(person, server.link(person), threads, kept);
        chat.start();
        return chat;
    }

    /** Sets the clock of the computer wrong; how long things take does not change. */
    public void clockError(Duration error) {
        clockError = error;
    }

    /** Does everything that can be done without time passing. */
    public void settle() {
        while (step()) {
            // On to the next.
        }
    }

    /** Does one thing, if there is any. */
    public boolean step() {
        int waiting = background.size() + (fx.isEmpty() ? 0 : 1);
        if (waiting == 0) {
            return false;
        }
        int choice = random.nextInt(waiting);
        Runnable task = choice < background.size() ? background.remove(choice) : fx.remove();
        task.run();
        return true;
    }

    /** Lets time pass and does what falls due. */
    public void pass(Duration time) {
        Instant end = now.plus(time);
        settle();
        while (later.stream().anyMatch(due -> !due.at().isAfter(end))) {
            Due next = later.stream().min(Comparator.comparing(Due::at)).orElseThrow();
            later.remove(next);
            now = next.at().isAfter(now) ? next.at() : now;
            fx.add(next.task());
            settle();
        }
        now = end;
    }
}
