package chat.parley.desktop.model;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.SupportApi;
import chat.parley.model.CannedReplyView;
import chat.parley.model.WriteCannedReply;

/**
 * The texts kept for answering: an agent's own, and those of the whole desk, which are for leads and administrators to write.
 * JavaFX thread only; every future completes on that thread, failing with {@link ApiFailure}.
 */
public final class DeskReplies {

    private final SupportApi api;
    private final Calls calls;

    DeskReplies(SupportApi api, Calls calls) {
        this.api = api;
        this.calls = calls;
    }

    /** All that the agent may use. */
    public CompletableFuture<List<CannedReplyView>> all() {
        return calls.answer(api::replies);
    }

    /** Keeps another one. */
    public CompletableFuture<CannedReplyView> keep(WriteCannedReply reply) {
        return calls.answer(() -> api.keepReply(reply));
    }

    /** Writes it differently, or makes an own one the desk's or the other way round. */
    public CompletableFuture<CannedReplyView> change(CannedReplyView before, WriteCannedReply reply) {
        return calls.answer(() -> api.changeReply(before.replyId(), reply));
    }

    /** Keeps it no longer. */
    public CompletableFuture<Void> delete(CannedReplyView reply) {
        return calls.<Void>answer(() -> {
            api.deleteReply(reply.replyId());
            return null;
        });
    }
}
