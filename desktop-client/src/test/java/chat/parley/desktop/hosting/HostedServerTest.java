package chat.parley.desktop.hosting;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import chat.parley.desktop.hosting.HostingState.Failed;
import chat.parley.desktop.hosting.HostingState.Restarting;
import chat.parley.desktop.hosting.HostingState.Running;
import chat.parley.desktop.hosting.HostingState.Starting;
import chat.parley.desktop.hosting.HostingState.Stopped;
import chat.parley.desktop.store.JsonFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class HostedServerTest {
    @TempDir
    private Path folder;
    private final List<HostingState> states = new CopyOnWriteArrayList<>();
    private HostedServer server;

    @BeforeEach
    void aServerThatStarts() {
        server = server("serve");
    }

    @AfterEach
    void noProcessIsLeftBehind() {
        server.start();
        server.stop();
    }

    private HostedServer server(String behaviour) {
        return new HostedServer(new HostingPlace(FakeServerProcess.command(behaviour), folder.resolve("data"),
                folder.resolve("notes")), Runnable::run, states::add);
    }

    private void awaitLast(Class<? extends HostingState> state) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !states.isEmpty() && state.isInstance(states.getLast()));
    }

    private RunningServer noted() {
        return new JsonFile<>(folder.resolve("notes/server.json"), RunningServer.class).read().orElseThrow();
    }

    @Test
    void itStartsTellsItsAddressAndStops() {
        server.start();
        awaitLast(Running.class);
        assertThat(((Running) states.getLast()).address().port()).isEqualTo(noted().port());
        assertThat(server.initialAdminPassword()).contains("open sesame");
        ProcessHandle process = noted().find().orElseThrow();
        server.stop();
        assertThat(process.isAlive()).isFalse();
        assertThat(states).hasExactlyElementsOfTypes(Starting.class, Running.class, Stopped.class);
    }

    @Test
    void oneThatDiesIsStartedAgainAtTheSameAddress() {
        server.start();
        awaitLast(Running.class);
        HostingState before = states.getLast();
        ProcessHandle process = noted().find().orElseThrow();
        process.destroyForcibly();
        await().atMost(Duration.ofSeconds(30)).until(() -> states.size() == 4);
        assertThat(states.get(2)).isInstanceOf(Restarting.class);
        assertThat(states.getLast()).isEqualTo(before);
        assertThat(noted().pid()).isNotEqualTo(process.pid());
    }

    @Test
    void oneThatWasLeftRunningIsFoundAgain() {
        server.start();
        awaitLast(Running.class);
        long pid = noted().pid();
        server.leave();
        assertThat(noted().find()).isPresent();
        server = server("serve");
        assertThat(server.leftRunning()).isTrue();
        server.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> states.size() == 4);
        assertThat(states.getLast()).isInstanceOf(Running.class);
        assertThat(noted().pid()).isEqualTo(pid);
    }

    @Test
    void oneThatNeverGetsReadyIsGivenUpWithItsLastWords() {
        server = server("refuse");
        server.start();
        awaitLast(Failed.class);
        assertThat(((Failed) states.getLast()).lastWords()).contains("is not to my liking");
        server = server("serve");
    }

    @Test
    void aProcessThatOnlyHasTheSameNumberIsNotTaken() {
        RunningServer other = new RunningServer(ProcessHandle.current().pid(), Instant.EPOCH, 8080);
        assertThat(other.find()).isEmpty();
    }

    @Test
    void stoppingWhatNeverStartedDoesNothing() {
        server.stop();
        server.leave();
        assertThat(states).isEmpty();
    }
}
