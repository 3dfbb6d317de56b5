package chat.parley.benchmarks.driver;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import chat.parley.model.ConversationsAnswer;
import chat.parley.model.HistoryAnswer;
import chat.parley.model.InitiateAnswer;
import chat.parley.model.InitiateRoom;
import chat.parley.model.LoginAnswer;
import chat.parley.model.MarkReadAnswer;
import chat.parley.model.MarkReadCounts;
import chat.parley.model.PostAnswer;
import chat.parley.model.PostMessage;
import chat.parley.model.PostView;
import chat.parley.model.RoomType;
import chat.parley.model.SearchAnswer;
import chat.parley.model.SignIn;

/** Somebody signed in, for as long as it takes. Every method is one call of the contract and blocks until it is answered. */
public final class Person {

    /** A token that ends sooner than this is not used any more: it must outlast the call. */
    private static final Duration RESERVE = Duration.ofMinutes(2);

    private final Driver driver;
    private final SignIn signIn;
    private LoginAnswer session;

    Person(Driver driver, SignIn signIn) {
        this.driver = driver;
        this.signIn = signIn;
        this.session = signedIn();
    }

    public String id() {
        return session().user().id();
    }

    /** The room of this person with {@code others}, made if there was none. */
    public String roomWith(List<Person> others) {
        var body = new InitiateRoom(others.stream().map(Person::id).toList(), RoomType.CONSUMER_TO_CONSUMER);
        return driver.rest().post("/room/initiate", token(), body, InitiateAnswer.class).chatRoom().chatRoomId();
    }

    public PostView post(String roomId, String text) {
        return driver.rest()
                .post("/room/" + roomId + "/message", token(), new PostMessage(text, null, null, null),
                        PostAnswer.class)
                .post();
    }

    /** @param query which page, such as {@code limit=50} */
    public HistoryAnswer history(String roomId, String query) {
        return driver.rest().get("/room/" + roomId + "?" + query, token(), HistoryAnswer.class);
    }

    public ConversationsAnswer recents(int limit) {
        return driver.rest().get("/room?limit=" + limit, token(), ConversationsAnswer.class);
    }

    /** The newest messages with these words in this person's rooms. */
    public SearchAnswer search(String words, int limit) {
        return driver.rest().get("/search?limit=" + limit + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8),
                token(), SearchAnswer.class);
    }

    public MarkReadCounts markRead(String roomId) {
        return driver.rest().put("/room/" + roomId + "/mark-read", token(), MarkReadAnswer.class).data();
    }

    /** The body of any answer as it came, to learn its size. */
    public byte[] bytes(String path) {
        return driver.rest().bytes(path, token());
    }

    /** A live connection that has been told {@code ready}: it hears all rooms of this person. */
    public Line live() {
        var ready = new CountDownLatch(1);
        Line line = driver.line("/live", token(), frame -> {
            if (frame.contains("\"event\":\"ready\"")) {
                ready.countDown();
            }
        });
        if (!await(ready)) {
            line.close();
            throw new IllegalStateException("The server did not say ready within 15 s");
        }
        return line;
    }

    private String token() {
        return session().authorization();
    }

    private synchronized LoginAnswer session() {
        if (session.expiresAt().minus(RESERVE).isBefore(Instant.now())) {
            session = signedIn();
        }
        return session;
    }

    private LoginAnswer signedIn() {
        return driver.rest().post("/login", null, signIn, LoginAnswer.class);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(15, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
