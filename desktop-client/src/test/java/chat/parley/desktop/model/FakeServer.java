package chat.parley.desktop.model;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import chat.parley.desktop.backend.AdminApi;
import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.FilesApi;
import chat.parley.desktop.backend.LiveConnection;
import chat.parley.desktop.backend.ParleyApi;
import chat.parley.desktop.backend.ServerAddress;
import chat.parley.desktop.backend.ServerLink;
import chat.parley.desktop.backend.SupportApi;
import chat.parley.desktop.testing.FakeAdministration;
import chat.parley.desktop.testing.FakeDesk;
import chat.parley.desktop.testing.FakeFiles;
import chat.parley.model.DoNotDisturb;
import chat.parley.model.DraftView;
import chat.parley.model.HistoryAnswer;
import chat.parley.model.InitiateRoom;
import chat.parley.model.Problem;
import chat.parley.model.RoomLine;
import chat.parley.model.RoomType;
import chat.parley.model.SaveDraft;
import chat.parley.model.SessionView;
import chat.parley.model.UserType;
import chat.parley.model.UserView;
import chat.parley.model.live.ClientFrame;
import chat.parley.model.live.ServerFrame;
import org.jspecify.annotations.Nullable;

/**
 * A server in memory, with the rules of the real one and a hand on its faults. One thread only; events reach the clients
 * through {@link #deliver}.
 */
public final class FakeServer {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    final Map<String, UserView> people = new LinkedHashMap<>();
    final Map<String, FakeRoom> rooms = new LinkedHashMap<>();
    private final Map<String, Map<String, DraftView>> drafts = new HashMap<>();
    final FakeFiles files = new FakeFiles();
    /** The support desk of the server. */
    public final FakeDesk desk = new FakeDesk(this::toAgents, new Seats());
    final FakeAdministration administration = new FakeAdministration();
    private final List<FakeLink> links = new ArrayList<>();
    private final List<Runnable> undelivered = new ArrayList<>();
    private boolean up = true;
    String lineage = "first";
    private boolean holding;
    private final Deque<Runnable> beforeAnswer = new ArrayDeque<>();
    private int answersToLose;
    private final List<Integer> refusals = new ArrayList<>();
    private long ticks;
    int requests;

    /** Makes an account. */
    public UserView person(String name) {
        UserView person = new UserView("u-" + name, name, name, "Test", UserType.CONSUMER, null, null, NOON, NOON);
        people.put(person.id(), person);
        return person;
    }

    /** Makes the account of somebody who answers customers. */
    public UserView agent(String name) {
        UserView agent = new UserView("u-" + name, name, name, "Test", UserType.SUPPORT, null, null, NOON, NOON);
        people.put(agent.id(), agent);
        desk.staff(agent);
        return agent;
    }

    /** A customer asks the desk. */
    public FakeRoom ask(UserView customer, String question) {
        FakeRoom room = room(customer);
        room.type = RoomType.CONSUMER_TO_SUPPORT;
        room.post(customer, question);
        desk.open(room.id, customer, question, now());
        return room;
    }

    /** Makes a room, as if the first of these had opened it. */
    public FakeRoom room(UserView... members) {
        FakeRoom room = new FakeRoom("r" + (rooms.size() + 1), List.of(members), this);
        rooms.put(room.id, room);
        room.members.forEach(member -> tell(member, new ServerFrame.RoomUpdated(room.id)));
        return room;
    }

    /** A signed-in device of that person. */
    public ServerLink link(UserView person) {
        FakeLink link = new FakeLink(this, person);
        links.add(link);
        return link;
    }

    /** Kills the server: connections end, nothing answers. What it has acknowledged it keeps. */
    public void goDown() {
        up = false;
        undelivered.clear();
        links.forEach(FakeLink::cut);
    }

    public void comeUp() {
        up = true;
    }

    /** The next so many commands are carried out and their answers lost. */
    public void loseAnswers(int count) {
        answersToLose = count;
    }

    /** Once the next answer about a room is made up, and before it arrives, that happens. */
    public void beforeNextAnswer(Runnable meanwhile) {
        beforeAnswer.add(meanwhile);
    }

    /** The next command is refused with that status. */
    public void refuseNext(int status) {
        refusals.add(status);
    }

    /** From now on events wait until {@link #deliver}. */
    public void holdEvents() {
        holding = true;
    }

    /** The events that wait, to be run in any order, any number of times, or not at all; none wait afterwards. */
    public List<Runnable> deliver() {
        holding = false;
        List<Runnable> waiting = List.copyOf(undelivered);
        undelivered.clear();
        return waiting;
    }

    /** Ends all sessions of a person. */
    public void signOutEverywhere(UserView person) {
        links.stream().filter(link -> link.person.equals(person)).forEach(FakeLink::endSession);
    }

    /** Somebody is writing. */
    public void typing(FakeRoom room, UserView person) {
        toMembers(room, new ServerFrame.Typing(room.id, person.id()));
    }

    /** Sends a frame to all devices of a person. */
    public void tell(UserView person, ServerFrame frame) {
        links.stream().filter(link -> link.person.id().equals(person.id())).forEach(link -> tell(link, frame));
    }

    private void tell(FakeLink link, ServerFrame frame) {
        Runnable delivery = link.delivery(frame);
        if (holding) {
            undelivered.add(delivery);
        } else {
            delivery.run();
        }
    }

    void quiet(UserView person, DoNotDisturb wish) {
        ServerFrame frame = new ServerFrame.Presence(person.id(), true, null,
                Boolean.TRUE.equals(wish.on()) ? true : null, wish.until());
        rooms.values().stream().filter(room -> room.members.contains(person)).flatMap(room -> room.members.stream())
                .distinct().filter(other -> !other.equals(person)).forEach(other -> tell(other, frame));
        tell(person, frame);
    }

    Map<String, DraftView> drafts(UserView person) {
        return drafts.computeIfAbsent(person.id(), _ -> new LinkedHashMap<>());
    }

    DraftView keepDraft(UserView person, String roomId, SaveDraft draft) {
        DraftView before = drafts(person).get(roomId);
        DraftView now = new DraftView(roomId, Objects.requireNonNullElse(draft.text(), ""), draft.replyTo(),
                before == null ? 1 : before.version() + 1);
        drafts(person).put(roomId, now);
        tell(person, new ServerFrame.DraftKept(now));
        return now;
    }

    List<SessionView> sessions(FakeLink asking) {
        return links.stream().filter(link -> link.person.equals(asking.person) && !link.signedOut)
                .map(link -> new SessionView(sessionId(link), "device " + links.indexOf(link), NOON, NOON,
                        link == asking))
                .sorted(Comparator.comparing(SessionView::current).reversed()).toList();
    }

    boolean endSession(FakeLink asking, String sessionId) {
        links.stream().filter(link -> link.person.equals(asking.person) && sessionId(link).equals(sessionId))
                .findFirst().orElseThrow(() -> refusal(404)).endSession();
        return true;
    }

    boolean endOthers(FakeLink asking) {
        links.stream().filter(link -> link.person.equals(asking.person) && link != asking)
                .forEach(FakeLink::endSession);
        return true;
    }

    private String sessionId(FakeLink link) {
        return "s" + links.indexOf(link);
    }

    /** A device keeps what is written in that room up to there; delivered is what all devices of its person keep. */
    private void kept(FakeLink device, String roomId, @Nullable Long upTo) {
        device.kept.merge(roomId, Objects.requireNonNull(upTo), Math::max);
        long everywhere = links.stream().filter(link -> link.person.equals(device.person) && !link.signedOut)
                .filter(link -> !link.kept.isEmpty()).mapToLong(link -> link.kept.getOrDefault(roomId, 0L)).min()
                .orElse(0);
        FakeRoom room = rooms.get(roomId);
        if (room != null && room.members.contains(device.person)) {
            room.delivered(device.person, everywhere);
        }
    }

    boolean up() {
        return up;
    }

    Instant now() {
        return NOON.plusMillis(++ticks);
    }

    void toMembers(FakeRoom room, ServerFrame frame) {
        room.members.forEach(member -> tell(member, frame));
        links.stream().filter(link -> link.subscribed.contains(room.id) && !room.members.contains(link.person))
                .forEach(link -> tell(link, frame));
    }

    private void toAgents(ServerFrame frame) {
        links.stream().filter(link -> link.person.type() == UserType.SUPPORT).forEach(link -> tell(link, frame));
    }

    boolean online(String userId) {
        return links.stream().anyMatch(link -> link.person.id().equals(userId) && link.connected());
    }

    void presence(UserView person, boolean online) {
        rooms.values().stream().filter(room -> room.members.contains(person)).flatMap(room -> room.members.stream())
                .distinct().filter(other -> !other.equals(person)).forEach(other -> tell(other,
                        new ServerFrame.Presence(person.id(), online, online ? null : now())));
    }

    <T> T answer(boolean command, Supplier<T> work) {
        requests++;
        if (!up) {
            throw new ApiFailure.Unreachable(new IOException("down"));
        }
        if (command && !refusals.isEmpty()) {
            throw refusal(refusals.removeFirst());
        }
        T result = work.get();
        if (result instanceof HistoryAnswer && !beforeAnswer.isEmpty()) {
            beforeAnswer.removeFirst().run();
        }
        if (command && answersToLose > 0) {
            answersToLose--;
            throw new ApiFailure.Unreachable(new IOException("answer lost"));
        }
        return result;
    }

    static ApiFailure.Refused refusal(int status) {
        return refusal(status, "test");
    }

    static ApiFailure.Refused refusal(int status, String kind) {
        return new ApiFailure.Refused(new Problem("/problems/" + kind, "", status, "no", false, "no", null), null);
    }

    FakeRoom requireMember(UserView person, String roomId) {
        FakeRoom room = rooms.get(roomId);
        if (room == null || !room.members.contains(person)) {
            throw refusal(404);
        }
        return room;
    }

    /** Somebody of the desk reads what customers ask, also without being in the room. */
    FakeRoom requireReader(UserView person, String roomId) {
        FakeRoom room = rooms.get(roomId);
        if (room != null && room.type == RoomType.CONSUMER_TO_SUPPORT && person.type() == UserType.SUPPORT) {
            return room;
        }
        return requireMember(person, roomId);
    }

    /** Who has a case sits in its room. */
    private final class Seats implements FakeDesk.Seats {

        @Override
        public void take(String roomId, UserView agent) {
            FakeRoom room = rooms.get(roomId);
            if (room != null && !room.members.contains(agent)) {
                room.happens(agent, new RoomLine.Joined());
            }
        }

        @Override
        public void leave(String roomId, UserView agent) {
            FakeRoom room = rooms.get(roomId);
            if (room != null && room.members.contains(agent)) {
                room.happens(agent, new RoomLine.Left());
            }
        }
    }

    FakeRoom initiate(UserView person, InitiateRoom wish) {
        List<UserView> members = Stream
                .concat(Stream.of(person),
                        Objects.requireNonNullElse(wish.userIds(), List.<String>of()).stream().map(people::get))
                .distinct()
                .toList();
        Predicate<FakeRoom> same = room -> room.members.size() == members.size() && room.members.containsAll(members)
                && room.type == (wish.type() == null ? RoomType.CONSUMER_TO_CONSUMER : wish.type());
        return rooms.values().stream().filter(same).findFirst()
                .orElseGet(() -> room(members.toArray(UserView[]::new)));
    }

    List<FakeRoom> roomsOf(UserView person) {
        return rooms.values().stream().filter(room -> room.members.contains(person))
                .sorted(Comparator.comparing(FakeRoom::activity).reversed()).toList();
    }

    static final class FakeLink implements ServerLink {
        final FakeServer server;
        final UserView person;
        private @Nullable Listener listener;
        private boolean signedOut;
        private final Map<String, Long> kept = new HashMap<>();
        final Set<String> subscribed = new HashSet<>();

        private record Listener(LiveConnection.Listener listener) {}

        FakeLink(FakeServer server, UserView person) {
            this.server = server;
            this.person = person;
        }

        @Override
        public ServerAddress address() {
            return ServerAddress.parse("localhost");
        }

        @Override
        public ParleyApi api() {
            return new FakeApi(this);
        }

        @Override
        public FilesApi files() {
            return server.files;
        }

        @Override
        public AdminApi administration() {
            return server.administration;
        }

        @Override
        public SupportApi support() {
            return server.desk.as(person, this::answer);
        }

        <T> T answer(boolean command, Supplier<T> work) {
            if (signedOut) {
                throw new ApiFailure.SignedOut();
            }
            return server.answer(command, work);
        }

        @Override
        public LiveConnection open(LiveConnection.Listener hearer) {
            if (signedOut || !server.up) {
                hearer.closed(signedOut ? LiveConnection.Ending.SIGNED_OUT : LiveConnection.Ending.LOST);
                return new Ended();
            }
            boolean first = !server.online(person.id());
            listener = new Listener(hearer);
            hearer.heard(new ServerFrame.Ready(person.id(), 20, server.now(), server.lineage));
            server.roomsOf(person).stream().flatMap(room -> room.members.stream()).distinct()
                    .filter(other -> !other.equals(person) && server.online(other.id()))
                    .forEach(other -> hearer.heard(new ServerFrame.Presence(other.id(), true, null)));
            if (first) {
                server.presence(person, true);
            }
            return new FakeConnection(this, hearer);
        }

        boolean connected() {
            return listener != null;
        }

        Runnable delivery(ServerFrame frame) {
            Listener to = listener;
            return () -> {
                if (to != null && to == listener) {
                    to.listener().heard(frame);
                }
            };
        }

        void cut() {
            end(LiveConnection.Ending.LOST);
        }

        void endSession() {
            signedOut = true;
            end(LiveConnection.Ending.SIGNED_OUT);
        }

        private void end(LiveConnection.Ending ending) {
            Listener ended = listener;
            listener = null;
            if (ended != null) {
                ended.listener().closed(ending);
                if (!server.online(person.id())) {
                    server.presence(person, false);
                }
            }
        }

        @Override
        public void signOut() {
            signedOut = true;
        }
    }

    private record FakeConnection(FakeLink link, LiveConnection.Listener hearer) implements LiveConnection {

        @Override
        public void send(ClientFrame frame) {
            switch (frame) {
                case ClientFrame.Typing(var ref, String roomId) -> link.server
                        .typing(link.server.requireMember(link.person, roomId), link.person);
                case ClientFrame.Subscribe(var ref, String roomId, var other) -> link.subscribed.add(roomId);
                case ClientFrame.Unsubscribe(var ref, String roomId) -> link.subscribed.remove(roomId);
                case ClientFrame.Viewing(var ref, var roomId) -> link.server.desk.views(link.person, roomId);
                case ClientFrame.Delivered(var ref, Map<String, Long> upTo) -> upTo
                        .forEach((roomId, number) -> link.server.kept(link, roomId, number));
                default -> {
                    // Nobody hears it.
                }
            }
        }

        @Override
        public void close() {
            if (link.listener != null && link.listener.listener() == hearer) {
                link.cut();
            }
        }
    }

    private static final class Ended implements LiveConnection {

        @Override
        public void send(ClientFrame frame) {
            // Never came about.
        }

        @Override
        public void close() {
            // Nor is there anything to close.
        }
    }
}
