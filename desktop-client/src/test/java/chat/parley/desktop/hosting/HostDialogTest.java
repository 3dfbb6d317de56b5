package chat.parley.desktop.hosting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.ServerAddress;
import chat.parley.desktop.testing.FakeSignIn;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Snapshots;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(FxToolkit.class)
class HostDialogTest {

    private final FakeServer local = new FakeServer();
    private final FakeSignIn signIn = new FakeSignIn();
    private final HostViewModel model = new HostViewModel(local, signIn, _ -> {});

    @Test
    void nothingStartsUntilServerAndPersonHaveNames() {
        model.start();
        assertThat(model.trouble().get()).isEqualTo("host.name.first");
        model.serverName().set("Vitosha Bikes");
        model.start();
        assertThat(model.trouble().get()).isEqualTo("host.person.first");
        fillIn();
        model.password().set("short");
        model.start();
        assertThat(model.trouble().get()).isEqualTo("signIn.password.short");
        assertThat(local.starts).isEmpty();
    }

    @Test
    void onceTheServerAnswersTheFirstAccountIsMadeOnIt() {
        fillIn();
        model.start();
        assertThat(model.step().get()).isEqualTo(HostViewModel.Step.STARTING);
        assertThat(local.starts).containsExactly("Vitosha Bikes");
        assertThat(signIn.accounts).isEmpty();
        local.started.complete(ServerAddress.parse("http://127.0.0.1:8080"));
        assertThat(signIn.accounts).singleElement()
                .satisfies(account -> assertThat(account.username()).isEqualTo("elena"));
        assertThat(model.address().get()).isEqualTo("127.0.0.1");
    }

    @Test
    void whoHostedHereBeforeIsSignedInInstead() {
        fillIn();
        signIn.answer = CompletableFuture.failedFuture(refused(409));
        model.start();
        local.started.complete(ServerAddress.parse("http://127.0.0.1:8080"));
        assertThat(signIn.tries).containsExactly("elena/two green frames@127.0.0.1 kept");
        assertThat(model.step().get()).isEqualTo(HostViewModel.Step.ASKING);
    }

    @Test
    void aServerThatDoesNotStartIsSaidAndMayBeTriedAgain() {
        fillIn();
        model.start();
        local.started.completeExceptionally(new IllegalStateException("no room on the disk"));
        assertThat(model.trouble().get()).isEqualTo("host.failed");
        local.started = new CompletableFuture<>();
        model.start();
        assertThat(local.starts).hasSize(2);
    }

    @Test
    void theDialogLooksAsTheOthers() {
        fillIn();
        Snapshots.draw("01-host", 900, 800, () -> dialog(Language.ENGLISH));
        Snapshots.draw("01-host-bulgarian", 900, 800, () -> dialog(Language.BULGARIAN));
        model.start();
        Snapshots.draw("01-host-starting", 900, 800, () -> dialog(Language.ENGLISH));
    }

    private Layers dialog(Language language) {
        var layers = new Layers();
        HostView.open(model, new Texts(language), layers);
        return layers;
    }

    private void fillIn() {
        model.serverName().set("Vitosha Bikes");
        model.firstName().set("Elena");
        model.lastName().set("Marinova");
        model.username().set("elena");
        model.password().set("two green frames");
    }

    private static ApiFailure.Refused refused(int status) {
        return new ApiFailure.Refused(new Problem("/problems/name-taken", "No", status, "No.", false, "No.", null),
                null);
    }

    private static final class FakeServer implements LocalServer {

        private final List<String> starts = new ArrayList<>();
        private CompletableFuture<ServerAddress> started = new CompletableFuture<>();

        @Override
        public Path folder() {
            return Path.of("/home/elena/.local/share/parley/server");
        }

        @Override
        public String name() {
            return "";
        }

        @Override
        public CompletableFuture<ServerAddress> start(String name) {
            starts.add(name);
            return started;
        }
    }
}
