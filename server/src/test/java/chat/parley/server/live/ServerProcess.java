package chat.parley.server.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import chat.parley.embeddedmongo.EmbeddedMongo;
import chat.parley.server.ParleyServer;
import chat.parley.server.ParleyTestServer;

import static org.assertj.core.api.Assertions.assertThat;

/** One more server of an installation, in a process of its own, which can be killed. */
final class ServerProcess implements AutoCloseable {

    private static final String LISTENING = "Parley is listening on ";

    private final Process process;
    private final URI uri;

    private ServerProcess(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    static ServerProcess start(EmbeddedMongo mongo, TestRedis redis) throws IOException {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), ParleyServer.class.getName(), "--port", "0", "--data",
                ParleyTestServer.freshFolder().toString(), "--mongodb", mongo.connectionString("nodes"), "--redis",
                redis.uri()).redirectError(Redirect.INHERIT).start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String said = output.lines().filter(line -> line.startsWith(LISTENING)).findFirst().orElse("");
        assertThat(said).as("the server started").isNotEmpty();
        return new ServerProcess(process, URI.create(said.substring(LISTENING.length())));
    }

    URI uri() {
        return uri;
    }

    /** At once and without a chance to say anything. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
    }
}
