package chat.parley.server.message;

import chat.parley.model.PostAnswer;
import chat.parley.model.React;
import chat.parley.server.account.Caller;
import chat.parley.server.web.Invalid;
import chat.parley.server.web.RateLimit;
import chat.parley.server.web.RateLimits;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reactions to a message. */
@RestController
class ReactionController {

    private final Reacting reacting;
    private final RateLimits limits;

    ReactionController(Reacting reacting, RateLimits limits) {
        this.reacting = reacting;
        this.limits = limits;
    }

    @PutMapping("/room/{roomId}/message/{messageId}/reaction")
    PostAnswer react(Caller caller, @PathVariable String roomId, @PathVariable String messageId,
            @RequestBody React wish) {
        limits.spend(RateLimit.SEND, caller.userId());
        if (wish.reacted() == null) {
            throw new Invalid("reacted", "Say whether you react or take it back.");
        }
        return new PostAnswer(true,
                reacting.react(caller.userId(), roomId, messageId, OneEmoji.of(wish.emoji()), wish.reacted()));
    }
}
