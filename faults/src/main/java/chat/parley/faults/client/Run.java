package chat.parley.faults.client;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

import chat.parley.desktop.backend.Door;
import chat.parley.desktop.backend.ServerAddress;
import chat.parley.desktop.backend.ServerLink;
import chat.parley.desktop.backend.Session;
import chat.parley.faults.history.Checker;
import chat.parley.faults.history.Fact;
import chat.parley.faults.history.HistoryFile;
import chat.parley.faults.history.Verdict;
import chat.parley.model.CreateUser;
import chat.parley.model.InitiateRoom;
import chat.parley.model.RoomType;
import chat.parley.model.UserType;
import chat.parley.model.UserView;

/**
 * People at work on a server, each device on a thread of its own, from {@link #begin} to {@link #verdict}. What happens to
 * the server meanwhile is the business of whoever runs it. For one thread.
 */
public final class Run implements AutoCloseable {

    static final String PASSWORD = "correct horse battery staple 7";

    private final long seed;
    private final Path folder;
    private final ServerAddress server;
    private final RandomGenerator random;
    private final Patience patience;
    private final Map<String, UserView> members = new LinkedHashMap<>();
    private final Map<String, List<String>> roomsOf = new LinkedHashMap<>();
    private final List<String> rooms = new ArrayList<>();
    private final List<Door> doors = new ArrayList<>();
    private final List<Visitor> visitors = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final HistoryFile record;
    private volatile boolean over;

    /**
     * @param seed of all that is drawn
     * @param folder gets the files of the run
     * @param port of the server, or of what stands before it, on this machine
     * @param longest how long clients go on trying, in all
     */
    public Run(long seed, Path folder, int port, Duration longest) {
        this.seed = seed;
        this.folder = folder;
        this.server = new ServerAddress("http", "127.0.0.1", port);
        this.random = new SplittableRandom(seed);
        this.patience = new Patience(longest);
        this.record = HistoryFile.open(folder, "conductor", seed, "conductor");
    }

    /** Makes so many people, who share rooms of three: the first with the second and third, and so on around. */
    public void gather(int people) {
        for (int i = 0; i < people; i++) {
            signUp("member" + i);
        }
        List<String> names = List.copyOf(members.keySet());
        for (int i = 0; i < people; i++) {
            openRoom(List.of(names.get(i), names.get((i + 1) % people), names.get((i + 2) % people)));
        }
    }

    private void signUp(String name) {
        members.put(name, account(name));
        roomsOf.put(name, new ArrayList<>());
    }

    private void openRoom(List<String> names) {
        List<String> ids = names.stream().map(name -> idOf(name)).distinct().toList();
        String room = link(names.getFirst()).api()
                .initiate(new InitiateRoom(ids.subList(1, ids.size()), RoomType.CONSUMER_TO_CONSUMER)).chatRoomId();
        record.append(new Fact.Opened(room, Set.copyOf(ids)));
        rooms.add(room);
        names.stream().distinct().forEach(name -> roomsOf(name).add(room));
    }

    /**
     * Sets everybody to work.
     *
     * @param devicesEach how many devices each person has; those of one person edit and delete the same messages
     */
    public void begin(int devicesEach) {
        for (String name : members.keySet()) {
            for (int device = 0; device < devicesEach; device++) {
                String client = name + "." + (char) ('a' + device);
                HistoryFile file = HistoryFile.open(folder, client, seed, idOf(name));
                var seat = new Device.Seat(client, idOf(name), List.copyOf(roomsOf(name)), patience);
                join(new Device(seat, link(name), file, new SplittableRandom(random.nextLong())));
            }
        }
        HistoryFile file = HistoryFile.open(folder, "stranger", seed, account("stranger").id());
        join(new Stranger(link("stranger"), rooms, file, new SplittableRandom(random.nextLong())));
    }

    private void join(Visitor visitor) {
        visitors.add(visitor);
        threads.add(Thread.ofVirtual().start(() -> {
            while (!over) {
                visitor.step();
            }
        }));
    }

    /** How many messages were acknowledged so far. */
    public long acknowledged() {
        return visitors.stream().mapToLong(Visitor::acknowledged).sum();
    }

    /**
     * Waits until so many more were acknowledged.
     *
     * @throws IllegalStateException if that takes longer than the patience
     */
    public void awaitMore(long messages, Duration longest) {
        long goal = acknowledged() + messages;
        long until = System.nanoTime() + longest.toNanos();
        while (acknowledged() < goal) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("seed " + seed + ": only " + acknowledged() + " of " + goal
                        + " messages were acknowledged within " + longest + "; the record is in " + folder);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    /** Lets everybody finish what they are at, looks at everything, and judges. The server must be well by now. */
    public Verdict verdict() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
        visitors.forEach(Visitor::end);
        for (String name : members.keySet()) {
            try (var look = HistoryFile.open(folder, name + ".look", seed, idOf(name))) {
                new LastLook(link(name).api()).at(roomsOf(name)).forEach(look::append);
            }
        }
        return Checker.check(folder);
    }

    private UserView account(String name) {
        return door().createAccount(server,
                new CreateUser(name, PASSWORD, name, "of the run", UserType.CONSUMER, null));
    }

    /** A session and a network of its own for each, so that a balancer spreads them. */
    private ServerLink link(String name) {
        Door door = door();
        return door.enter(Session.begin(server, door, door.signIn(server, name, PASSWORD), _ -> {}));
    }

    private Door door() {
        var door = new Door();
        doors.add(door);
        return door;
    }

    private String idOf(String name) {
        UserView member = members.get(name);
        if (member == null) {
            throw new IllegalArgumentException("nobody is called " + name);
        }
        return member.id();
    }

    private List<String> roomsOf(String name) {
        return roomsOf.getOrDefault(name, List.of());
    }

    @Override
    public void close() {
        over = true;
        record.close();
        visitors.forEach(Visitor::close);
        doors.forEach(Door::close);
    }
}
