package chat.parley.faults.client;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;

import chat.parley.desktop.backend.ServerAddress;
import chat.parley.faults.history.Checker;
import chat.parley.faults.history.HistoryFile;
import chat.parley.faults.history.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * People at work on a server, each device on a thread of its own, until the {@link #verdict}. What happens to the server
 * meanwhile is the business of whoever runs it. For one thread.
 */
public final class Run implements AutoCloseable {

    private final long seed;
    private final Path folder;
    private final RandomGenerator random;
    private final Patience patience;
    private final Cast cast;
    private final List<Visitor> visitors = new ArrayList<>();
    private final List<ClientProcess> apps = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> gaveUp = new AtomicReference<>();
    private volatile boolean over;

    /**
     * @param seed of all that is drawn
     * @param folder gets the records of the run
     * @param port of the server, or of what stands before it, on this machine
     * @param longest how long clients go on trying, in all
     */
    public Run(long seed, Path folder, int port, Duration longest) {
        this.seed = seed;
        this.folder = folder;
        this.random = new SplittableRandom(seed);
        this.patience = new Patience(longest);
        this.cast = new Cast(seed, address(port));
    }

    /** Where the records are. */
    public Path folder() {
        return folder;
    }

    /** Makes so many people, at least four, with as many rooms, in each of which three of them are. */
    public void gather(int people) {
        try (var record = HistoryFile.open(folder, "conductor", seed, "conductor")) {
            cast.gather(people, record::append);
        }
    }

    /**
     * Sets everybody to work, and a stranger.
     *
     * @param devicesEach how many devices each person has; those of one person edit and delete the same messages
     */
    public void begin(int devicesEach) {
        for (String name : cast.members()) {
            for (int device = 0; device < devicesEach; device++) {
                String client = name + "." + (char) ('a' + device);
                join(new Device(seat(client, name), cast.link(name, cast.server()), record(client, name), draw()));
            }
        }
        String stranger = cast.signUp("stranger");
        join(new Stranger(cast.link(stranger, cast.server()), List.copyOf(cast.rooms()), record(stranger, stranger),
                draw()));
    }

    /**
     * Has the first person read along on one more device, through another port.
     *
     * @return how often that device connected so far
     */
    public IntSupplier readAlong(int port) {
        String name = cast.members().getFirst();
        String client = name + ".reader";
        var reader = new Reader(seat(client, name), cast.link(name, address(port)), record(client, name));
        join(reader);
        return reader::arrivals;
    }

    /**
     * Has the first person send through another port, on which answers get lost, and then again.
     *
     * @return how many messages were stored, unanswered, and sent again so far
     */
    public IntSupplier resend(int port) {
        String name = cast.members().getFirst();
        String client = name + ".resender";
        var resender = new Resender(seat(client, name), cast.link(name, address(port)),
                cast.link(name, cast.server()), record(client, name));
        join(resender);
        return resender::repeated;
    }

    /** Has a person of the run write in the app as well, in a process of its own, until the verdict. */
    public ClientProcess startApp(int person) {
        String name = cast.members().get(person);
        var app = new ClientProcess(folder.resolveSibling(name + ".app"),
                List.of(folder.toString(), name, Integer.toString(cast.server().port())), seed, draw());
        apps.add(app);
        return app;
    }

    /** How many messages were acknowledged so far, those of apps not counted. */
    public long acknowledged() {
        return visitors.stream().mapToLong(Visitor::acknowledged).sum();
    }

    /**
     * Waits until so many more were acknowledged.
     *
     * @throws IllegalStateException if that takes too long
     */
    public void awaitMore(long messages, Duration longest) {
        long goal = acknowledged() + messages;
        try {
            Eventually.is(longest, () -> acknowledged() >= goal);
        } catch (IllegalStateException e) {
            throw new IllegalStateException("seed " + seed + ": only " + acknowledged() + " of " + goal
                    + " messages were acknowledged; the records are in " + folder, e);
        }
    }

    /** Lets everybody finish what they are at, looks at everything, and judges. The server must be well by now. */
    public Verdict verdict() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
        Throwable why = gaveUp.get();
        if (why != null) {
            throw new IllegalStateException("seed " + seed + ": a device gave up before the end", why);
        }
        apps.forEach(ClientProcess::finish);
        visitors.forEach(Visitor::end);
        for (String name : cast.members()) {
            try (var look = record(name + ".look", name)) {
                new LastLook(cast.link(name, cast.server()).api()).at(cast.roomsOf(name)).forEach(look::append);
            }
        }
        return Checker.check(folder);
    }

    private Seat seat(String client, String name) {
        return new Seat(client, cast.idOf(name), cast.roomsOf(name), patience);
    }

    private HistoryFile record(String client, String name) {
        return HistoryFile.open(folder, client, seed, cast.idOf(name));
    }

    private RandomGenerator draw() {
        return new SplittableRandom(random.nextLong());
    }

    private void join(Visitor visitor) {
        visitors.add(visitor);
        threads.add(Thread.ofVirtual().uncaughtExceptionHandler((_, why) -> gaveUp.compareAndSet(null, why))
                .start(() -> {
                    while (!over) {
                        visitor.step();
                    }
                }));
    }

    private static ServerAddress address(int port) {
        return new ServerAddress("http", "127.0.0.1", port);
    }

    @Override
    public void close() {
        over = true;
        apps.forEach(ClientProcess::close);
        visitors.forEach(Visitor::close);
        cast.close();
    }
}
