package chat.parley.desktop.conversations;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.conversations.RestView.Ways;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.ui.FxThread;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Snapshots;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import chat.parley.model.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The welcome page, and support being asked from it. */
@ExtendWith(FxToolkit.class)
class RestViewTest {

    private final Executor fx = new FxThread();
    private final List<CompletableFuture<?>> calls = new ArrayList<>();

    @Test
    void supportThatCannotBeAskedIsSaidSoAndMayBeAskedAgain() {
        onFx(() -> {
            Parent page = page(Language.ENGLISH);
            Button support = (Button) page.lookup(".card");
            support.fire();
            assertThat(support.isDisabled()).isTrue();
            assertThat(page.lookup(".notice").isVisible()).isFalse();

            calls.getFirst().completeExceptionally(new ApiFailure.Unreachable(new IOException("down")));
            assertThat(notice(page)).startsWith("Support could not be asked: the server does not answer.");
            assertThat(page.lookup(".notice").getAccessibleText()).isEqualTo(notice(page));

            support.fire();
            assertThat(page.lookup(".notice").isVisible()).isFalse();
            calls.getLast().completeExceptionally(new ApiFailure.Refused(
                    new Problem("/problems/sample", "", 429, "no", false, "no", null), null));
            assertThat(notice(page)).startsWith("Support could not be asked. Try again in a moment");
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFailureIsDrawn(Language language) {
        var image = Snapshots.draw("welcome-refused-" + language.code(), 800, 700, () -> {
            Parent page = page(language);
            ((Button) page.lookup(".card")).fire();
            calls.getFirst().completeExceptionally(new ApiFailure.Unreachable(new IOException("down")));
            page.getStyleClass().add("main-sheet");
            return page;
        });
        assertThat(image.getWidth()).isEqualTo(800);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoLooksAfterTheServerSeesWhatComesFirst(Language language) {
        List<String> gone = new ArrayList<>();
        Snapshots.draw("welcome-keeper-" + language.code(), 800, 700, () -> {
            Parent page = page(language, new RestView.Keeper(() -> gone.add("people"), () -> gone.add("backups")));
            page.lookupAll(".card").forEach(card -> ((Button) card).fire());
            page.getStyleClass().add("main-sheet");
            return page;
        });
        assertThat(gone).containsExactly("people", "backups");
        assertThat(calls).as("support is not asked by who answers it").isEmpty();
    }

    private Parent page(Language language) {
        return page(language, null);
    }

    private Parent page(Language language, RestView.@Nullable Keeper keeper) {
        SampleServer server = new SampleServer("u-hannah", "Hannah", "Reyes");
        HandTimer timer = new HandTimer();
        Chat chat = SampleChat.open(server.me(), server, timer, Outbox.inMemory());
        Texts texts = new Texts(language);
        var model = new ConversationsViewModel(chat, texts,
                new Times(texts, Clock.fixed(SampleServer.NINE, ZoneOffset.UTC)));
        return new RestView(model, "Vitosha Bikes", new Ways(() -> {}, () -> {}, () -> {
            calls.add(new CompletableFuture<>());
            return calls.getLast();
        }, keeper));
    }

    private static String notice(Parent page) {
        return ((Label) page.lookup(".notice .label")).getText();
    }

    private void onFx(Runnable story) {
        CompletableFuture.runAsync(story, fx).join();
    }
}
