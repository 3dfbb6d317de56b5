package chat.parley.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import chat.parley.model.LoginAnswer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import static java.util.Objects.requireNonNull;

/** A real server on a free port, with the embedded database in a folder of its own. */
public final class ParleyTestServer implements AutoCloseable {

    public static final String ADMIN_PASSWORD = "the admin of the tests";
    public static final String PASSWORD = "correct horse battery";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final ConfigurableApplicationContext context;
    private final Path data;

    private ParleyTestServer(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
    }

    /** The one that all tests share which can live with each other's people; its rate limits are off. */
    public static ParleyTestServer shared() {
        return Shared.SERVER;
    }

    private static final class Shared {
        static final ParleyTestServer SERVER = start("--parley.limits=off");
    }

    /** One of its own, in a fresh folder; the test closes it. */
    public static ParleyTestServer start(String... properties) {
        return startIn(freshFolder(), properties);
    }

    /** One over a folder that another has used before. */
    public static ParleyTestServer startIn(Path data, String... properties) {
        return run(data, properties, ParleyServer.class);
    }

    /** The same with a bean of the test in it, which may stand between others. */
    public static ParleyTestServer startWith(Class<?> bean, Path data, String... properties) {
        return run(data, properties, ParleyServer.class, bean);
    }

    private static ParleyTestServer run(Path data, String[] properties, Class<?>... sources) {
        var arguments = Stream.concat(
                Stream.of("--parley.port=0", "--parley.data=" + data, "--parley.admin-password=" + ADMIN_PASSWORD,
                        "--parley.stop.rest=50ms", "--parley.backup.at=off"),
                Stream.of(properties)).toArray(String[]::new);
        return new ParleyTestServer(SpringApplication.run(sources, CommandLine.toProperties(arguments)), data);
    }

    /** A folder that does not exist yet. */
    public static Path freshFolder() {
        try {
            var parent = Files.createDirectories(Path.of("target", "test-servers"));
            return Files.createTempDirectory(parent, "data").resolve("parley");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code http://127.0.0.1:port}. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public int port() {
        return requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
    }

    public Path data() {
        return data;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** Somebody without a token. */
    public Guest stranger() {
        return Guest.stranger(uri());
    }

    /** The account that the first start made, signed in. */
    public Guest admin() {
        return signIn("admin", ADMIN_PASSWORD);
    }

    /** A new consumer, signed in; the user name begins like this. */
    public Guest consumer(String name) {
        return newcomer(stranger(), name, "consumer");
    }

    /** A new support agent, signed in; the user name begins like this. */
    public Guest support(String name) {
        return newcomer(admin(), name, "support");
    }

    public Guest signIn(String username, String password) {
        var answer = stranger().post("/login", Map.of("username", username, "password", password)).ok()
                .as(LoginAnswer.class);
        return stranger().signedIn(answer);
    }

    private Guest newcomer(Guest maker, String name, String type) {
        var username = name + "-" + NEXT.incrementAndGet();
        maker.post("/users", Map.of("username", username, "password", PASSWORD, "firstName", name, "lastName",
                "of the tests", "type", type)).ok();
        return signIn(username, PASSWORD);
    }

    @Override
    public void close() {
        context.close();
    }
}
