package chat.parley.server.support;

import chat.parley.model.CannedRepliesAnswer;
import chat.parley.model.CannedReplyAnswer;
import chat.parley.model.Done;
import chat.parley.model.WriteCannedReply;
import chat.parley.server.account.Caller;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Canned replies. */
@RestController
@RequestMapping("/support/reply")
class ReplyController {

    private final Phrases phrases;

    ReplyController(Phrases phrases) {
        this.phrases = phrases;
    }

    @Operation(summary = "The shared canned replies, and one's own")
    @GetMapping
    CannedRepliesAnswer all(Caller caller) {
        return new CannedRepliesAnswer(true, phrases.of(caller));
    }

    @Operation(summary = "Keeps a canned reply", description = "A shared one is for leads and admins to make.")
    @PostMapping
    CannedReplyAnswer write(Caller caller, @RequestBody WriteCannedReply wish) {
        return new CannedReplyAnswer(true, phrases.write(caller, wish));
    }

    @Operation(summary = "Changes a canned reply")
    @PutMapping("/{replyId}")
    CannedReplyAnswer change(Caller caller, @PathVariable String replyId, @RequestBody WriteCannedReply wish) {
        return new CannedReplyAnswer(true, phrases.change(caller, replyId, wish));
    }

    @Operation(summary = "Removes a canned reply")
    @DeleteMapping("/{replyId}")
    Done delete(Caller caller, @PathVariable String replyId) {
        phrases.delete(caller, replyId);
        return new Done(true, "This reply is gone.");
    }
}
