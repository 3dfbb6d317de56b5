package chat.parley.benchmarks.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import chat.parley.benchmarks.driver.Child;
import chat.parley.benchmarks.driver.Driver;
import chat.parley.benchmarks.driver.Line;
import chat.parley.benchmarks.driver.Wire;
import chat.parley.benchmarks.limit.BareServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TrafficTest {

    @TempDir
    private Path folder;
    private Child server;
    private Driver driver;
    private List<Line> lines = List.of();

    @BeforeEach
    void connect() {
        server = BareServer.start(folder.resolve("log"));
        driver = new Driver(server.address());
        lines = IntStream.range(0, 5).mapToObj(_ -> driver.line(BareServer.EVERYONE, _ -> {})).toList();
    }

    @AfterEach
    void disconnect() {
        lines.forEach(Line::close);
        driver.close();
        server.close();
    }

    @Test
    void timesEachMessageOnceForItsSenderAndOnceForEachListener() {
        Passage passage = traffic(200).flatOut(16);

        assertThat(passage.answered().count()).isEqualTo(200);
        assertThat(passage.seen().count()).isEqualTo(600);
        assertThat(passage.perSecond()).isPositive();
    }

    @Test
    void pacedTrafficKeepsItsPace() {
        Passage passage = traffic(50).paced(100);

        assertThat(passage.took().toMillis()).isGreaterThanOrEqualTo(490);
        assertThat(passage.answered().count()).isEqualTo(50);
    }

    private Traffic traffic(int messages) {
        return new Traffic(messages, lines.subList(0, 2), lines.subList(2, 5), n -> Wire.write(Mark.text(n)));
    }
}
