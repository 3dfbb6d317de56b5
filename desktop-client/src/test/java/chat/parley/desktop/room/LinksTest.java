package chat.parley.desktop.room;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

import chat.parley.desktop.ui.FxThread;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.prose.Markdown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(FxToolkit.class)
class LinksTest {

    private final List<String> opened = new ArrayList<>();

    @Test
    void aPlainLinkOpensAtOnce() {
        follow("https://parley.chat/a", layers -> {
            assertThat(layers.hasDialog()).isFalse();
            assertThat(opened).containsExactly("https://parley.chat/a");
        });
    }

    @Test
    void aLinkThatMayDeceiveShowsWhereItLeadsAndAsks() {
        follow("[good.org](https://evil.org/login)", layers -> {
            assertThat(opened).isEmpty();
            assertThat(layers.lookupAll(".label").stream().map(node -> ((Label) node).getText()))
                    .anyMatch(text -> text.contains("evil.org"));

            buttons(layers).getFirst().fire();
            assertThat(opened).isEmpty();
        });
        follow("[good.org](https://evil.org/login)", layers -> {
            buttons(layers).getLast().fire();
            assertThat(opened).containsExactly("https://evil.org/login");
        });
    }

    private void follow(String message, Consumer<Layers> check) {
        CompletableFuture.runAsync(() -> {
            Layers layers = new Layers();
            new Links(layers, new Texts(Language.ENGLISH), opened::add)
                    .follow(Markdown.read(message).links().getFirst());
            check.accept(layers);
        }, new FxThread()).join();
    }

    private static List<Button> buttons(Layers layers) {
        return layers.lookupAll(".button").stream().map(Button.class::cast).toList();
    }
}
