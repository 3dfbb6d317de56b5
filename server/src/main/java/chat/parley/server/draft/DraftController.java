package chat.parley.server.draft;

import chat.parley.model.DraftAnswer;
import chat.parley.model.DraftsAnswer;
import chat.parley.model.SaveDraft;
import chat.parley.server.account.Caller;
import chat.parley.server.room.Rooms;
import chat.parley.server.web.Invalid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What one has begun to write, for one's own other devices. */
@RestController
class DraftController {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_ID = 64;

    private final Rooms rooms;
    private final Drafts drafts;

    DraftController(Rooms rooms, Drafts drafts) {
        this.rooms = rooms;
        this.drafts = drafts;
    }

    /** In all rooms; an empty one was sent or taken back. */
    @GetMapping("/drafts")
    DraftsAnswer all(Caller caller) {
        return new DraftsAnswer(true, drafts.of(caller.userId()));
    }

    /** An empty text without an answered message takes it back. */
    @PutMapping("/room/{roomId}/draft")
    DraftAnswer keep(Caller caller, @PathVariable String roomId, @RequestBody SaveDraft draft) {
        var room = rooms.requireMember(caller.userId(), roomId);
        if (draft.text() != null && draft.text().length() > LONGEST) {
            throw new Invalid("text", "A draft holds at most 10,000 characters.");
        }
        if (draft.replyTo() != null && draft.replyTo().length() > LONGEST_ID) {
            throw new Invalid("replyTo", "No message has such an id.");
        }
        return new DraftAnswer(true, drafts.keep(caller.userId(), room, draft));
    }
}
