package chat.parley.desktop.room;

import java.util.function.Consumer;

import chat.parley.desktop.ui.Confirm;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.prose.WebLink;

/** Follows links out of messages: at once, or, where a link may lead elsewhere than one thinks, once one has been asked. */
final class Links {

    private final Layers layers;
    private final Texts texts;
    private final Consumer<String> browser;

    Links(Layers layers, Texts texts, Consumer<String> browser) {
        this.layers = layers;
        this.texts = texts;
        this.browser = browser;
    }

    void follow(WebLink link) {
        if (link.doubtful()) {
            Confirm.ask(layers, texts.get("link.title"), texts.get("link.words", link.host(), link.address()),
                    texts.get("room.cancel"), texts.get("link.yes"), () -> browser.accept(link.address()));
        } else {
            browser.accept(link.address());
        }
    }
}
