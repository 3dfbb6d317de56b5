package chat.parley.server.message;

import chat.parley.model.DeletedMessages;
import chat.parley.model.EditMessage;
import chat.parley.model.PostAnswer;
import chat.parley.model.PostMessage;
import chat.parley.server.account.Caller;
import chat.parley.server.web.RateLimit;
import chat.parley.server.web.RateLimits;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Writing: post, edit, delete. */
@RestController
class MessageController {

    private final Posting posting;
    private final Authorship authorship;
    private final RateLimits limits;

    MessageController(Posting posting, Authorship authorship, RateLimits limits) {
        this.posting = posting;
        this.authorship = authorship;
        this.limits = limits;
    }

    @PostMapping("/room/{roomId}/message")
    PostAnswer post(Caller caller, @PathVariable String roomId, @RequestBody PostMessage message) {
        var draft = Draft.of(message.messageText(), message.clientId(), message.replyTo(), message.attachments());
        return new PostAnswer(true, posting.post(caller.userId(), roomId, draft));
    }

    @PutMapping("/room/{roomId}/message/{messageId}")
    PostAnswer edit(Caller caller, @PathVariable String roomId, @PathVariable String messageId,
            @RequestBody EditMessage edit) {
        limits.spend(RateLimit.SEND, caller.userId());
        return new PostAnswer(true,
                authorship.edit(caller, roomId, messageId, MessageText.orNone(edit.messageText())));
    }

    @DeleteMapping("/room/{roomId}/message/{messageId}")
    DeletedMessages deleteInRoom(Caller caller, @PathVariable String roomId, @PathVariable String messageId) {
        return new DeletedMessages(true, authorship.deleteInRoom(caller, roomId, messageId));
    }

    @DeleteMapping("/delete/message/{messageId}")
    DeletedMessages delete(Caller caller, @PathVariable String messageId) {
        return new DeletedMessages(true, authorship.delete(caller, messageId));
    }
}
