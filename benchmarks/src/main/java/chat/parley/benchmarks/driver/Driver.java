package chat.parley.benchmarks.driver;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import chat.parley.model.CreateUser;
import chat.parley.model.SignIn;
import chat.parley.model.UserAnswer;
import chat.parley.model.UserType;

/** The way to one server for everybody in a run. Safe from any thread. */
public final class Driver implements AutoCloseable {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final AtomicInteger people = new AtomicInteger();
    private final List<Person> crowd = new ArrayList<>();
    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    private final URI server;
    private final Rest rest;

    public Driver(URI server) {
        this.server = server;
        this.rest = new Rest(http, server);
    }

    public Rest rest() {
        return rest;
    }

    /** Signs up and signs in a person nobody has seen before. */
    public Person person() {
        int number = people.incrementAndGet();
        String username = "bench" + run + "n" + number;
        String password = "benchmark pass phrase " + run + number;
        rest.post("/users", null,
                new CreateUser(username, password, "Bench", "Number " + number, UserType.CONSUMER, null),
                UserAnswer.class);
        return new Person(this, new SignIn(username, password));
    }

    /** People who may have met in another scenario; making them costs two password hashes each, so they are kept. */
    public synchronized List<Person> crowd(int count) {
        while (crowd.size() < count) {
            crowd.add(person());
        }
        return List.copyOf(crowd.subList(0, count));
    }

    /** A line to {@code path} of this server, for somebody who need not say who they are. */
    public Line line(String path, Consumer<String> heard) {
        return Line.open(http, live(path), null, heard);
    }

    Line line(String path, String token, Consumer<String> heard) {
        return Line.open(http, live(path), token, heard);
    }

    private URI live(String path) {
        String scheme = "https".equals(server.getScheme()) ? "wss://" : "ws://";
        return URI.create(scheme + server.getAuthority() + path);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
