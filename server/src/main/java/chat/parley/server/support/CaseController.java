package chat.parley.server.support;

import java.util.List;
import java.util.UUID;

import chat.parley.model.AssignCase;
import chat.parley.model.ChangeCaseStatus;
import chat.parley.model.SupportCaseAnswer;
import chat.parley.model.SupportCaseDetailsAnswer;
import chat.parley.model.SupportCasesAnswer;
import chat.parley.model.TagCase;
import chat.parley.server.account.Caller;
import chat.parley.server.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The desk's cases. */
@RestController
@RequestMapping("/support/case")
class CaseController {

    private final Inbox inbox;
    private final Desk desk;
    private final CaseFile file;
    private final Notes notes;
    private final CaseViews views;

    CaseController(Inbox inbox, Desk desk, CaseFile file, Notes notes, CaseViews views) {
        this.inbox = inbox;
        this.desk = desk;
        this.file = file;
        this.notes = notes;
        this.views = views;
    }

    @Operation(summary = "A page of one of the inbox's lists", description = "waiting: oldest waitingSince first; mine, called and all: newest activity first. called: those in which a note names the caller who has not seen it. Resolved cases stand only in called and all.")
    @GetMapping
    SupportCasesAnswer list(Caller caller, Paging paging,
            @Parameter(description = "waiting, mine, called, all") @RequestParam(defaultValue = "all") String view,
            @Parameter(description = "new, open, pending, on-hold, resolved; several may be named") @RequestParam(defaultValue = "") List<String> status,
            @Parameter(description = "one tag") @RequestParam(required = false) @Nullable String tag,
            @Parameter(description = "beginning of a customer's name or user name") @RequestParam(required = false) @Nullable String q) {
        return inbox.page(caller, CaseWish.read(view, status, tag, q, paging));
    }

    @Operation(summary = "One case, with the customer's other ones and who has it open")
    @GetMapping("/{roomId}")
    SupportCaseDetailsAnswer details(Caller caller, @PathVariable String roomId) {
        return file.details(caller, roomId);
    }

    @Operation(summary = "Takes a case", description = "Of many who do so at once, one is first; the others get 409 with assignee. Claiming one's own again changes nothing.")
    @PostMapping("/{roomId}/claim")
    SupportCaseAnswer claim(Caller caller, @PathVariable String roomId) {
        return answer(desk.claim(caller, roomId));
    }

    @Operation(summary = "Gives a case to an agent, or back to the queue", description = "Without userId it goes back to the queue, with its old waiting time. note becomes an internal note.")
    @PostMapping("/{roomId}/assign")
    SupportCaseAnswer assign(Caller caller, @PathVariable String roomId, @RequestBody AssignCase wish) {
        @Nullable
        String note = wish.note() == null || wish.note().isBlank() ? null : DeskText.text(wish.note());
        SupportCase after = desk.assign(caller, roomId, wish);
        if (note != null) {
            notes.write(caller.userId(), after, note, UUID.randomUUID().toString());
        }
        return answer(after);
    }

    @Operation(summary = "Changes how a case stands", description = "on-hold needs until, in the future: then it is open again by itself.")
    @PostMapping("/{roomId}/status")
    SupportCaseAnswer put(Caller caller, @PathVariable String roomId, @RequestBody ChangeCaseStatus wish) {
        return answer(desk.put(caller, roomId, wish));
    }

    @Operation(summary = "Says all tags that a case has from now on")
    @PutMapping("/{roomId}/tags")
    SupportCaseAnswer tag(@PathVariable String roomId, @RequestBody TagCase wish) {
        return answer(desk.tag(roomId, DeskText.tags(wish.tags())));
    }

    private SupportCaseAnswer answer(SupportCase one) {
        return new SupportCaseAnswer(true, views.of(one));
    }
}
