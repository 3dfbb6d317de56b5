package chat.parley.server.account;

import chat.parley.model.Done;
import chat.parley.model.InvitationAnswer;
import chat.parley.model.InvitationsAnswer;
import chat.parley.model.MakeInvitation;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Invitations, for administrators. */
@RestController
@RequestMapping("/admin/invitations")
class InvitationsController {

    private final Invitations invitations;

    InvitationsController(Invitations invitations) {
        this.invitations = invitations;
    }

    @Operation(summary = "Lists the invitations", description = "Newest first, at most 200; those that ended in the last 30 days are among them. Codes are not told again. Administrators only.")
    @GetMapping
    InvitationsAnswer all(Administrator admin) {
        return new InvitationsAnswer(true, invitations.all());
    }

    @Operation(summary = "Makes an invitation", description = "`code` is for `invitation` in `POST /users` and is told only here. `uses` from 1 to 1000, `days` from 1 to 90. "
            + "409 `sign-up-closed` while nobody could come by it. Asks for the password. Administrators only.")
    @PostMapping
    InvitationAnswer make(@JustConfirmed Administrator admin, @RequestBody MakeInvitation wish) {
        return invitations.make(wish, admin.actor());
    }

    @Operation(summary = "Withdraws an invitation", description = "Nobody comes by it any more; whoever came keeps their account. Asks for the password. Administrators only.")
    @DeleteMapping("/{id}")
    Done withdraw(@JustConfirmed Administrator admin, @PathVariable String id) {
        invitations.withdraw(id, admin.actor());
        return new Done(true, "The invitation was withdrawn.");
    }
}
