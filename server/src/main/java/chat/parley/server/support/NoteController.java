package chat.parley.server.support;

import java.util.UUID;

import chat.parley.model.SeeNotes;
import chat.parley.model.SupportCaseAnswer;
import chat.parley.model.SupportNoteAnswer;
import chat.parley.model.SupportNotesAnswer;
import chat.parley.model.WriteNote;
import chat.parley.server.account.Caller;
import chat.parley.server.web.Invalid;
import chat.parley.server.web.RateLimit;
import chat.parley.server.web.RateLimits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Internal notes. */
@RestController
@RequestMapping("/support/case/{roomId}/notes")
class NoteController {

    private final SupportRooms rooms;
    private final Notes notes;
    private final Calling calling;
    private final CaseViews views;
    private final RateLimits limits;

    NoteController(SupportRooms rooms, Notes notes, Calling calling, CaseViews views, RateLimits limits) {
        this.rooms = rooms;
        this.notes = notes;
        this.calling = calling;
        this.views = views;
        this.limits = limits;
    }

    @Operation(summary = "Notes written, changed or deleted after a version", description = "At most 200, by version. Ask again with the last one's version until none come.")
    @GetMapping
    SupportNotesAnswer after(@PathVariable String roomId,
            @Parameter(description = "a version, 0 for all") @RequestParam(defaultValue = "0") String after) {
        if (!after.matches("[0-9]{1,18}")) {
            throw new Invalid("after", "A version is a number from 0.");
        }
        return new SupportNotesAnswer(true, notes.after(rooms.require(roomId).roomId(), Long.parseLong(after)));
    }

    @Operation(summary = "Says up to which version the caller has seen the notes of a case", description = "Notes up to it call them in no longer. Said again, it changes nothing.")
    @PutMapping("/seen")
    SupportCaseAnswer seen(Caller caller, @PathVariable String roomId, @RequestBody SeeNotes wish) {
        Long upTo = wish.upTo();
        if (upTo == null || upTo < 0) {
            throw new Invalid("upTo", "A version is a number from 0.");
        }
        return new SupportCaseAnswer(true, views.of(calling.seen(caller.userId(), roomId, upTo)));
    }

    @Operation(summary = "Writes a note", description = "Agents whose user name it has after an @ are called in. The same clientId by the same author gives the first note again.")
    @PostMapping
    SupportNoteAnswer write(Caller caller, @PathVariable String roomId, @RequestBody WriteNote wish) {
        limits.spend(RateLimit.SEND, caller.userId());
        String text = DeskText.text(wish.text());
        String clientId = wish.clientId() == null ? UUID.randomUUID().toString() : DeskText.clientId(wish.clientId());
        return new SupportNoteAnswer(true, notes.write(caller.userId(), rooms.require(roomId), text, clientId));
    }

    @Operation(summary = "Changes one's own note")
    @PutMapping("/{noteId}")
    SupportNoteAnswer edit(Caller caller, @PathVariable String roomId, @PathVariable String noteId,
            @RequestBody WriteNote wish) {
        limits.spend(RateLimit.SEND, caller.userId());
        return new SupportNoteAnswer(true, notes.edit(caller, roomId, noteId, DeskText.text(wish.text())));
    }

    @Operation(summary = "Deletes one's own note; a lead or an admin any")
    @DeleteMapping("/{noteId}")
    SupportNoteAnswer delete(Caller caller, @PathVariable String roomId, @PathVariable String noteId) {
        return new SupportNoteAnswer(true, notes.delete(caller, roomId, noteId));
    }
}
