package chat.parley.server.message;

import java.util.List;

import chat.parley.model.ConversationAnswer;
import chat.parley.model.Pin;
import chat.parley.server.account.Caller;
import chat.parley.server.room.Room;
import chat.parley.server.web.Invalid;
import chat.parley.server.web.RateLimit;
import chat.parley.server.web.RateLimits;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Keeping a message at hand for everybody in the room. */
@RestController
class PinnedMessageController {

    private final Pinning pinning;
    private final Conversations conversations;
    private final RateLimits limits;

    PinnedMessageController(Pinning pinning, Conversations conversations, RateLimits limits) {
        this.pinning = pinning;
        this.conversations = conversations;
        this.limits = limits;
    }

    @PutMapping("/room/{roomId}/message/{messageId}/pin")
    ConversationAnswer pin(Caller caller, @PathVariable String roomId, @PathVariable String messageId,
            @RequestBody Pin wish) {
        limits.spend(RateLimit.SEND, caller.userId());
        if (wish.pinned() == null) {
            throw new Invalid("pinned", "Say whether this message shall be pinned.");
        }
        Room room = pinning.pin(caller.userId(), roomId, messageId, wish.pinned());
        return new ConversationAnswer(true, conversations.of(caller.userId(), List.of(room)).getFirst());
    }
}
