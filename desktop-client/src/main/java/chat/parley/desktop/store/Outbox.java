package chat.parley.desktop.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one person has written and the server has not taken yet, on one server. Every method may block on a disk and
 * returns once what it says is safe; calls come one at a time, never from the JavaFX thread.
 */
public interface Outbox {

    /** Everything in it, in the order it was first put. */
    List<Outgoing> load();

    /** Puts a message last, or in place of that with the same client id. */
    void put(Outgoing message);

    /** Takes a message out; nothing happens if it is not there. */
    void remove(String clientId);

    /** One that ends with the app. */
    static Outbox inMemory() {
        Map<String, Outgoing> messages = new LinkedHashMap<>();
        return new Outbox() {
            @Override
            public List<Outgoing> load() {
                return new ArrayList<>(messages.values());
            }

            @Override
            public void put(Outgoing message) {
                messages.put(message.clientId(), message);
            }

            @Override
            public void remove(String clientId) {
                messages.remove(clientId);
            }
        };
    }
}
