package chat.parley.faults.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import chat.parley.desktop.backend.Agreements;
import chat.parley.desktop.backend.Door;
import chat.parley.desktop.backend.ServerAddress;
import chat.parley.desktop.backend.ServerLink;
import chat.parley.desktop.backend.Session;
import chat.parley.faults.history.Fact;
import chat.parley.model.CreateUser;
import chat.parley.model.InitiateRoom;
import chat.parley.model.RoomType;
import chat.parley.model.UserType;
import chat.parley.model.UserView;

/** The people of a run, their rooms, and their ways to the server. For one thread. */
final class Cast implements AutoCloseable {

    static final String PASSWORD = "correct horse battery staple 7";

    private final long seed;
    private final ServerAddress server;
    private final Map<String, UserView> people = new LinkedHashMap<>();
    private final Map<String, List<String>> roomsOf = new LinkedHashMap<>();
    private final List<Door> doors = new ArrayList<>();

    /** @param seed goes into all names, so that several runs may share a server */
    Cast(long seed, ServerAddress server) {
        this.seed = seed;
        this.server = server;
    }

    ServerAddress server() {
        return server;
    }

    /** Makes so many members, who share rooms of three: the first with the second and third, and so on around. */
    void gather(int members, Consumer<Fact.Opened> opened) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            names.add(signUp("member" + i));
        }
        for (int i = 0; i < members; i++) {
            opened.accept(open(List.of(names.get(i), names.get((i + 1) % members), names.get((i + 2) % members))));
        }
    }

    /** Makes an account. @return its name */
    String signUp(String role) {
        String name = role + "-" + Long.toString(seed, Character.MAX_RADIX);
        people.put(name, door().createAccount(server,
                new CreateUser(name, PASSWORD, role, "of the run", UserType.CONSUMER, null)));
        return name;
    }

    private Fact.Opened open(List<String> names) {
        List<String> ids = names.stream().map(this::idOf).toList();
        String room = link(names.getFirst(), server).api()
                .initiate(new InitiateRoom(ids.subList(1, ids.size()), RoomType.CONSUMER_TO_CONSUMER)).chatRoomId();
        names.forEach(name -> roomsOf.computeIfAbsent(name, _ -> new ArrayList<>()).add(room));
        return new Fact.Opened(room, Set.copyOf(ids));
    }

    /** The names of those who have rooms, in the order they came. */
    List<String> members() {
        return people.keySet().stream().filter(roomsOf::containsKey).toList();
    }

    String idOf(String name) {
        UserView person = people.get(name);
        if (person == null) {
            throw new IllegalArgumentException("nobody is called " + name);
        }
        return person.id();
    }

    List<String> roomsOf(String name) {
        return List.copyOf(roomsOf.getOrDefault(name, List.of()));
    }

    Set<String> rooms() {
        return Set.copyOf(roomsOf.values().stream().flatMap(List::stream).toList());
    }

    /** A session and a network of its own each time, so that a balancer spreads them. */
    ServerLink link(String name, ServerAddress way) {
        Door door = door();
        return door.enter(Session.begin(way, door, door.signIn(server, name, PASSWORD), _ -> {}));
    }

    private Door door() {
        var door = new Door(Agreements.none());
        doors.add(door);
        return door;
    }

    @Override
    public void close() {
        doors.forEach(Door::close);
    }
}
