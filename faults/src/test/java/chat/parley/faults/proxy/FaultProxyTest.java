package chat.parley.faults.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(30)
class FaultProxyTest {

    private static final String SAID = "All happy families are alike";

    private final EchoServer server = new EchoServer();
    private final FaultProxy proxy = FaultProxy.before(List.of(server.address()), Plan.none());
    private Socket client = new Socket();

    @BeforeEach
    void connect() throws IOException {
        client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setSoTimeout(10_000);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        proxy.close();
        server.close();
    }

    @Test
    void withoutAFaultEverythingComesThroughBothWays() throws IOException {
        say(SAID);

        assertThat(hear(SAID.length())).isEqualTo(SAID);
    }

    @Test
    void aCutComesAfterExactlySoManyBytes() throws IOException {
        befall(new Fault.Cut(Way.TO_CLIENT, 9));
        say(SAID);

        assertThat(hearAll()).isEqualTo("All happy");
    }

    @Test
    void aCutOnTheWayToTheServerKeepsTheRestFromIt() throws Exception {
        befall(new Fault.Cut(Way.TO_SERVER, 3));
        say(SAID);

        assertThat(hearAll()).isIn("All", ""); // the echo may be cut off as well
        assertThat(server.heard()).isEqualTo("All");
    }

    @Test
    void aResetIsAnErrorAndNoEnd() throws IOException {
        befall(new Fault.Reset(Way.TO_SERVER, 0));
        say(SAID);

        assertThatThrownBy(this::hearAll).isInstanceOf(SocketException.class).hasMessageContaining("reset");
    }

    @Test
    void aBlackHoleKeepsTheConnectionAndSwallowsTheRest() throws Exception {
        befall(new Fault.BlackHole(Way.TO_CLIENT, 3));
        say(SAID);

        assertThat(hear(3)).isEqualTo("All");
        client.setSoTimeout(200);
        assertThatThrownBy(() -> hear(1)).isInstanceOf(SocketTimeoutException.class);
        say(SAID);
        assertThat(server.awaitHeard(2 * SAID.length())).isEqualTo(SAID + SAID);
    }

    @Test
    void aDripTakesItsTimeAndLosesNothing() throws IOException {
        befall(new Fault.Drip(4, Duration.ofMillis(10)));
        long begin = System.nanoTime();
        say(SAID);

        assertThat(hear(SAID.length())).isEqualTo(SAID);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(60));
    }

    @Test
    void aDelayHoldsEveryPieceBack() throws IOException {
        befall(new Fault.Delay(Duration.ofMillis(50)));
        long begin = System.nanoTime();
        say(SAID);

        assertThat(hear(SAID.length())).isEqualTo(SAID);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(100));
    }

    @Test
    void aPauseEndsWithNothingLost() throws IOException {
        say("All");
        hear(3);
        proxy.pause();
        say(" happy");
        client.setSoTimeout(200);
        assertThatThrownBy(() -> hear(1)).isInstanceOf(SocketTimeoutException.class);
        proxy.resume();
        client.setSoTimeout(10_000);

        assertThat(hear(6)).isEqualTo(" happy");
    }

    @Test
    void allCanBeCutAtOnceAndNewOnesCome() throws IOException {
        say("All");
        hear(3);
        proxy.cutAll();

        assertThatThrownBy(() -> hear(1)).isInstanceOf(IOException.class);
        connect();
        say("All");
        assertThat(hear(3)).isEqualTo("All");
    }

    @Test
    void aServerThatIsNotThereIsPassedOver() throws IOException {
        var gone = new EchoServer();
        gone.close();
        try (var balancer = FaultProxy.before(List.of(gone.address(), server.address()), Plan.none())) {
            for (int connection = 0; connection < 4; connection++) {
                client = new Socket(InetAddress.getLoopbackAddress(), balancer.port());
                say("All");
                assertThat(hear(3)).isEqualTo("All");
            }
        }
    }

    @Test
    void aSeedAlwaysGivesTheSameFaults() {
        Plan plan = Plan.seeded(7, List.of(random -> new Fault.Cut(Way.TO_CLIENT, random.nextLong(1_000)),
                random -> new Fault.Delay(Duration.ofMillis(random.nextLong(100)))));
        Plan same = Plan.seeded(7, List.of(random -> new Fault.Cut(Way.TO_CLIENT, random.nextLong(1_000)),
                random -> new Fault.Delay(Duration.ofMillis(random.nextLong(100)))));

        for (int connection = 0; connection < 50; connection++) {
            assertThat(plan.faultOf(connection)).isEqualTo(same.faultOf(connection));
        }
        assertThat(plan.faultOf(1)).isNotEqualTo(plan.faultOf(2));
    }

    /** A new connection, with that fault. */
    private void befall(Fault fault) throws IOException {
        client.close();
        proxy.follow(_ -> fault);
        connect();
    }

    private void say(String text) throws IOException {
        client.getOutputStream().write(text.getBytes(US_ASCII));
    }

    private String hear(int bytes) throws IOException {
        byte[] heard = client.getInputStream().readNBytes(bytes);
        if (heard.length < bytes) {
            throw new IOException("it ended");
        }
        return new String(heard, US_ASCII);
    }

    private String hearAll() throws IOException {
        return new String(client.getInputStream().readAllBytes(), US_ASCII);
    }
}
