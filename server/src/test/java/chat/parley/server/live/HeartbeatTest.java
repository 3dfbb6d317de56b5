package chat.parley.server.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import chat.parley.model.Role;
import chat.parley.model.UserType;
import chat.parley.server.account.AccessTokens;
import chat.parley.server.account.Caller;
import chat.parley.server.web.NotSignedIn;
import org.junit.jupiter.api.Test;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

class HeartbeatTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final ConnectionSettings SETTINGS = new ConnectionSettings(List.of(), Duration.ofSeconds(5),
            Duration.ofSeconds(20), Duration.ofSeconds(45), Duration.ofSeconds(5), Duration.ofSeconds(60), 20, 200);

    private final Connections connections = new Connections(SETTINGS);
    private final AccessTokens tokens = mock(AccessTokens.class);
    private final Heartbeat heartbeat = new Heartbeat(connections, mock(CatchingUp.class), tokens, SETTINGS,
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aConnectionEndsWithItsToken() {
        Connection current = connectionUntil(NOW.plusSeconds(1));
        Connection over = connectionUntil(NOW);
        heartbeat.beat();
        verify(over).close(Closing.NOT_SIGNED_IN);
        verify(current, never()).close(any());
    }

    @Test
    void aSessionWhoseEndWasMissedIsNoticed() {
        Connection connection = connectionUntil(NOW.plusSeconds(600));
        when(connection.checkEvery(SETTINGS.recheck())).thenReturn(true);
        when(tokens.verify("token")).thenThrow(new NotSignedIn("Please sign in."));
        heartbeat.beat();
        verify(connection, timeout(5_000)).close(Closing.NOT_SIGNED_IN);
    }

    @Test
    void aReaderThatIsStuckIsDropped() {
        Connection connection = connectionUntil(NOW.plusSeconds(600));
        when(connection.stuckFor(SETTINGS.sendWithin())).thenReturn(true);
        heartbeat.beat();
        verify(connection).close(Closing.TOO_SLOW);
    }

    @Test
    void whoDoesNotAnswerTheFarewellIsCut() {
        Connection connection = connectionUntil(NOW.plusSeconds(600));
        when(connection.closingFor(any())).thenReturn(true);
        heartbeat.beat();
        verify(connection).cut();
    }

    @Test
    void oneThatFailsDoesNotKeepTheOthersWaiting() {
        Connection broken = connectionUntil(NOW.plusSeconds(600));
        when(broken.closingFor(any())).thenThrow(new IllegalStateException("broken"));
        Connection over = connectionUntil(NOW);
        heartbeat.beat();
        verify(over).close(Closing.NOT_SIGNED_IN);
    }

    private Connection connectionUntil(Instant end) {
        Connection connection = mock(Connection.class);
        var caller = new Caller("user", "session", UserType.CONSUMER, Role.MEMBER);
        when(connection.signedIn()).thenReturn(new SignedIn(caller, "token", end));
        connections.open(connection);
        return connection;
    }
}
