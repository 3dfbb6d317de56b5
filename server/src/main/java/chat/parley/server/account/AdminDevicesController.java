package chat.parley.server.account;

import java.util.Comparator;

import chat.parley.model.Done;
import chat.parley.model.SessionView;
import chat.parley.model.SessionsAnswer;
import chat.parley.server.audit.AuditLog;
import chat.parley.server.audit.Deed;
import chat.parley.server.web.Conflict;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a person is signed in, for administrators. */
@RestController
@RequestMapping("/admin/people/{id}/sessions")
class AdminDevicesController {

    private final Accounts accounts;
    private final SignIns signIns;
    private final AuditLog audit;

    AdminDevicesController(Accounts accounts, SignIns signIns, AuditLog audit) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.audit = audit;
    }

    @Operation(summary = "Lists where a person is signed in", description = "Those used latest first. Administrators only.")
    @GetMapping
    SessionsAnswer list(Administrator admin, @PathVariable String id) {
        Account account = account(id);
        return new SessionsAnswer(true,
                signIns.of(account.hexId()).stream().map(session -> session.view(admin.sessionId()))
                        .sorted(Comparator.comparing(SessionView::lastActiveAt).reversed()).toList());
    }

    @Operation(summary = "Signs a person out on one device", description = "At once; they can sign in there again. 409 for oneself. Asks for the password. Administrators only.")
    @DeleteMapping("/{sessionId}")
    Done end(@JustConfirmed Administrator admin, @PathVariable String id, @PathVariable String sessionId) {
        Account account = account(id);
        if (account.hexId().equals(admin.userId())) {
            throw new Conflict("yourself", "This is your own account.");
        }
        SessionView ended = signIns.of(account.hexId()).stream().map(session -> session.view(admin.sessionId()))
                .filter(session -> session.id().equals(sessionId)).findFirst().orElseThrow(SessionNotFound::new);
        signIns.end(account.hexId(), sessionId::equals);
        audit.record(admin.actor(), new Deed("signed-out", account.username(), ended.device()));
        return new Done(true, "That device is signed out.");
    }

    private Account account(String id) {
        return accounts.findPresent(id).orElseThrow(UserNotFound::new);
    }
}
