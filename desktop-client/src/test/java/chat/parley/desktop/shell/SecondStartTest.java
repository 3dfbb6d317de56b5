package chat.parley.desktop.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import chat.parley.desktop.ui.FxThread;
import chat.parley.desktop.ui.FxToolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An app that is started while it runs does there what a first start does. */
@ExtendWith(FxToolkit.class)
class SecondStartTest {

    private static final String CODE = "7K3QF-9D2MX-B4T8W-HN5ZR";
    /** Nobody listens there. */
    private static final String SERVER = "localhost:1";
    private static final String INVITATION = "parley://" + SERVER + "/invitation/" + CODE;

    @TempDir
    private Path first;
    @TempDir
    private Path second;

    @Test
    void anInvitationIsFilledInByAFirstStartAndByOneThatHandsItOver() {
        try (var _ = open(first, INVITATION)) {
            assertThat(see(SecondStartTest::filledIn)).contains(SERVER, CODE);
        }
        try (var _ = open(second)) {
            assertThat(see(SecondStartTest::filledIn)).doesNotContain(SERVER, CODE);
            Launcher.main(new String[]{"--profile", second.toString(), INVITATION});
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(see(SecondStartTest::filledIn)).contains(SERVER, CODE));
        }
    }

    private static Opened open(Path profile, String... more) {
        String[] arguments = Stream.concat(Stream.of("--profile", profile.toString(), "--language", "en"),
                Stream.of(more)).toArray(String[]::new);
        OpenApp app = see(() -> new OpenApp(new Stage(), arguments));
        return () -> see(() -> {
            app.close();
            return true;
        });
    }

    private interface Opened extends AutoCloseable {
        @Override
        void close();
    }

    /** What stands in the fields that can be seen. */
    private static List<String> filledIn() {
        return Stage.getWindows().stream().flatMap(window -> window.getScene().getRoot().lookupAll(".text-field")
                .stream()).filter(TextField.class::isInstance).map(TextField.class::cast).filter(TextField::isVisible)
                .map(TextField::getText).toList();
    }

    private static <T> T see(Supplier<T> look) {
        return CompletableFuture.supplyAsync(look, new FxThread()).orTimeout(20, TimeUnit.SECONDS).join();
    }
}
