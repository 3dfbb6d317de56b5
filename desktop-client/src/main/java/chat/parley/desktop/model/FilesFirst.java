package chat.parley.desktop.model;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.store.KeptFile;
import chat.parley.desktop.store.Outgoing;
import chat.parley.model.MessageView;
import chat.parley.model.PostMessage;
import org.jspecify.annotations.Nullable;

/** Brings a message to the server: its files first, then itself. JavaFX thread. */
final class FilesFirst {

    private final Calls calls;
    private final Uploader uploader;

    FilesFirst(Calls calls, Uploader uploader) {
        this.calls = calls;
        this.uploader = uploader;
    }

    /**
     * @param begun is told when the server has begun to take a file: the next try shall go on with it
     * @return completes on the JavaFX thread; fails with {@link ApiFailure}
     */
    CompletableFuture<MessageView> post(Outgoing message, Consumer<KeptFile> begun) {
        if (message.files().isEmpty()) {
            return calls.ask(api -> api.post(message.roomId(), body(message, null)));
        }
        return Calls.plain(uploader.upload(message, begun)
                .thenCompose(ids -> calls.ask(api -> api.post(message.roomId(), body(message, ids)))));
    }

    /** Whether the server has forgotten what was uploaded for too long before, so that it must be brought again. */
    static boolean forgotten(Outgoing message, ApiFailure.Refused refused) {
        var errors = refused.problem().errors();
        return !message.files().isEmpty() && errors != null && errors.containsKey("attachments");
    }

    private static PostMessage body(Outgoing message, @Nullable List<String> attachments) {
        return new PostMessage(message.text(), message.clientId(), message.replyTo(), attachments);
    }
}
