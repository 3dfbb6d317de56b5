package chat.parley.desktop.shell;

import java.util.function.Consumer;
import javafx.util.Subscription;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Shows the places that links lead to, if they are the signed-in person's, and says so if not. JavaFX thread only. */
final class LinkWays {

    private final Chat chat;
    private final Layers layers;
    private final Texts texts;
    private final Ends ends;
    private Subscription waiting = Subscription.EMPTY;

    /**
     * What is at the end of a link.
     *
     * @param open shows a conversation where it belongs
     * @param jump shows a message of the room that is open
     */
    record Ends(Consumer<Conversation> open, Consumer<MessageItem> jump) {}

    LinkWays(Chat chat, Layers layers, Texts texts, Ends ends) {
        this.chat = chat;
        this.layers = layers;
        this.texts = texts;
        this.ends = ends;
    }

    /** Goes where the link leads, as soon as it is known which conversations there are. */
    void follow(ParleyLink link) {
        waiting.unsubscribe();
        var here = chat.address();
        String roomId = link.roomId();
        if (!link.leadsTo(here)) {
            layers.toast(texts.get("link.elsewhere", link.server()));
        } else if (roomId != null && chat.conversationsLoaded().get()) {
            chat.conversation(roomId).ifPresentOrElse(room -> show(room, link.messageId()), this::nothing);
        } else if (roomId != null) {
            waiting = chat.conversationsLoaded().subscribe((was, loaded) -> follow(link));
        }
    }

    void close() {
        waiting.unsubscribe();
    }

    private void show(Conversation room, @Nullable String messageId) {
        layers.close();
        ends.open().accept(room);
        if (messageId != null) {
            chat.room(room).elsewhere().original(messageId).thenAccept(ends.jump()).exceptionally(gone -> {
                nothing();
                return null;
            });
        }
    }

    private void nothing() {
        layers.toast(texts.get("link.nothing"));
    }
}
