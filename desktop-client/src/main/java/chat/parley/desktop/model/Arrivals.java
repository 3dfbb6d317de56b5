package chat.parley.desktop.model;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import javafx.util.Subscription;

/** Who wants to hear of messages as they come in. JavaFX thread only. */
final class Arrivals {

    private final List<BiConsumer<Conversation, MessageItem>> hearers = new CopyOnWriteArrayList<>();

    Subscription subscribe(BiConsumer<Conversation, MessageItem> hearer) {
        hearers.add(hearer);
        return () -> hearers.remove(hearer);
    }

    void came(Conversation conversation, MessageItem message) {
        hearers.forEach(hearer -> hearer.accept(conversation, message));
    }
}
