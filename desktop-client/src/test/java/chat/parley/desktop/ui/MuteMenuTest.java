package chat.parley.desktop.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(FxToolkit.class)
class MuteMenuTest {

    private final List<String> asked = new ArrayList<>();
    private CompletableFuture<Void> answer = CompletableFuture.completedFuture(null);

    @Test
    void eachChoiceSaysAndDoesUntilWhen() {
        onFx(() -> {
            Layers layers = layers();
            Menu mute = (Menu) menu(layers, Language.ENGLISH).items(false, deed()).getFirst();
            assertThat(mute.getItems()).extracting(MenuItem::getText).containsExactly("For an hour",
                    "Until tomorrow at 08:00", "Until I unmute it");

            mute.getItems().forEach(MenuItem::fire);

            // It is 23:30 of the 19th in Sofia, and half past midnight there in an hour.
            assertThat(asked).containsExactly("2026-11-19T22:30:00Z", "2026-11-20T06:00:00Z", "null");
        });
    }

    @Test
    void whatWasDoneIsSaidWithItsEndAndCanBeTakenBack() {
        onFx(() -> {
            Layers layers = layers();
            Menu mute = (Menu) menu(layers, Language.BULGARIAN).items(false, deed()).getFirst();
            mute.getItems().getFirst().fire();
            assertThat(toast(layers)).isEqualTo("Разговорът е заглушен до утре в 00:30");

            ((Button) layers.lookup(".toast .button")).fire();
            assertThat(asked).last().isEqualTo("unmute");
        });
    }

    @Test
    void whatTheServerRefusedIsNotSaidToBeDone() {
        answer = CompletableFuture.failedFuture(new IllegalStateException("no"));
        onFx(() -> {
            Layers layers = layers();
            menu(layers, Language.ENGLISH).items(true, deed()).getFirst().fire();
            assertThat(toast(layers)).isEqualTo("That did not work. Try again.");
        });
    }

    private static MuteMenu menu(Layers layers, Language language) {
        Texts texts = new Texts(language);
        return new MuteMenu(layers, texts, new Times(texts,
                Clock.fixed(Instant.parse("2026-11-19T21:30:00.250Z"), ZoneId.of("Europe/Sofia"))));
    }

    private MuteMenu.Deed deed() {
        return new MuteMenu.Deed() {

            @Override
            public CompletableFuture<?> mute(@Nullable Instant until) {
                asked.add(String.valueOf(until));
                return answer;
            }

            @Override
            public CompletableFuture<?> unmute() {
                asked.add("unmute");
                return answer;
            }
        };
    }

    private static Layers layers() {
        Layers layers = new Layers();
        new Scene(layers, 400, 300);
        return layers;
    }

    private static String toast(Layers layers) {
        return ((Label) layers.lookup(".toast .label")).getText();
    }

    private static void onFx(Runnable story) {
        CompletableFuture.runAsync(story, new FxThread()).join();
    }
}
