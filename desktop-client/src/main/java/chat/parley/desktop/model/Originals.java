package chat.parley.desktop.model;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.model.UserView;

/**
 * Messages that others answer and that lie outside of what is loaded, asked for one by one and each only once. JavaFX
 * thread only.
 */
final class Originals {

    private final String roomId;
    private final Calls calls;
    private final UserView me;
    private final Map<String, CompletableFuture<MessageItem>> known = new HashMap<>();
    private CompletableFuture<?> latest = CompletableFuture.completedFuture(null);

    Originals(String roomId, Calls calls, UserView me) {
        this.roomId = roomId;
        this.calls = calls;
        this.me = me;
    }

    CompletableFuture<MessageItem> find(String messageId) {
        CompletableFuture<MessageItem> asked = known.get(messageId);
        if (asked != null) {
            return asked;
        }
        CompletableFuture<MessageItem> found = Calls.plain(latest.handle((_, _) -> messageId)
                .thenCompose(id -> calls.ask(api -> api.message(roomId, id))).thenApply(
                        view -> MessageItem.stored(view, me)));
        latest = found;
        known.put(messageId, found);
        found.exceptionally(failure -> {
            if (!(failure instanceof ApiFailure.Refused)) {
                // The server was away: the next who asks may have more luck.
                known.remove(messageId);
            }
            return null;
        });
        return found;
    }
}
