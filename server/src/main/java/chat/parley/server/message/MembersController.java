package chat.parley.server.message;

import java.util.List;

import chat.parley.model.AddMembers;
import chat.parley.model.ChangeRoom;
import chat.parley.model.ConversationAnswer;
import chat.parley.model.Done;
import chat.parley.server.account.Caller;
import chat.parley.server.room.Room;
import chat.parley.server.web.RateLimit;
import chat.parley.server.web.RateLimits;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A room with a name: what it is called, and who is in it. */
@RestController
class MembersController {

    private final Membership membership;
    private final Conversations conversations;
    private final RateLimits limits;

    MembersController(Membership membership, Conversations conversations, RateLimits limits) {
        this.membership = membership;
        this.conversations = conversations;
        this.limits = limits;
    }

    @PutMapping("/room/{roomId}")
    ConversationAnswer change(Caller caller, @PathVariable String roomId, @RequestBody ChangeRoom wish) {
        limits.spend(RateLimit.SEND, caller.userId());
        return answer(caller, membership.change(caller, roomId, wish));
    }

    @PostMapping("/room/{roomId}/members")
    ConversationAnswer add(Caller caller, @PathVariable String roomId, @RequestBody AddMembers wish) {
        limits.spend(RateLimit.SEND, caller.userId());
        return answer(caller, membership.add(caller, roomId, wish.userIds()));
    }

    /** {@code userId} of the caller: the caller leaves. */
    @DeleteMapping("/room/{roomId}/members/{userId}")
    Done end(Caller caller, @PathVariable String roomId, @PathVariable String userId) {
        limits.spend(RateLimit.SEND, caller.userId());
        membership.end(caller, roomId, userId);
        return new Done(true, userId.equals(caller.userId())
                ? "You are no longer in this room."
                : "This person is no longer in the room.");
    }

    private ConversationAnswer answer(Caller caller, Room room) {
        return new ConversationAnswer(true, conversations.of(caller.userId(), List.of(room)).getFirst());
    }
}
