package chat.parley.server.account;

import java.io.IOException;
import java.util.function.Consumer;
import jakarta.servlet.http.HttpServletResponse;

import chat.parley.model.AdminPeopleAnswer;
import chat.parley.model.AdminPersonAnswer;
import chat.parley.model.ChangeRole;
import chat.parley.model.ImportReport;
import chat.parley.server.web.Conflict;
import chat.parley.server.web.CsvDownload;
import chat.parley.server.web.Invalid;
import chat.parley.server.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What administrators see of people, and do to them. */
@RestController
@RequestMapping("/admin/people")
class AdminPeopleController {

    private final Accounts accounts;
    private final PeopleRegister register;
    private final AccountChanges changes;
    private final PeopleImport imports;
    private final ObjectProvider<RoomCensus> rooms;

    AdminPeopleController(Accounts accounts, PeopleRegister register, AccountChanges changes,
            PeopleImport imports, ObjectProvider<RoomCensus> rooms) {
        this.accounts = accounts;
        this.register = register;
        this.changes = changes;
        this.imports = imports;
        this.rooms = rooms;
    }

    @GetMapping
    AdminPeopleAnswer list(Administrator admin, Paging page, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String status, @RequestParam(defaultValue = "name") String sort,
            @RequestParam(defaultValue = "asc") String order) {
        var wish = PeopleWish.read(q, role, status, sort, order);
        return new AdminPeopleAnswer(true, register.page(wish, page), register.count(wish));
    }

    @GetMapping("/{id}")
    AdminPersonAnswer read(Administrator admin, @PathVariable String id) {
        return new AdminPersonAnswer(true, register.person(id), null, rooms.getObject().roomsOf(id));
    }

    @PostMapping("/{id}/suspend")
    AdminPersonAnswer suspend(@JustConfirmed Administrator admin, @PathVariable String id) {
        return another(admin, id, account -> changes.suspend(account, admin.actor()));
    }

    @PostMapping("/{id}/resume")
    AdminPersonAnswer resume(@JustConfirmed Administrator admin, @PathVariable String id) {
        return another(admin, id, account -> changes.resume(account, admin.actor()));
    }

    @PutMapping("/{id}/role")
    AdminPersonAnswer changeRole(@JustConfirmed Administrator admin, @PathVariable String id,
            @RequestBody ChangeRole wish) {
        if (wish.type() == null && wish.role() == null) {
            throw new Invalid("role", "The type or the role must be given.");
        }
        return another(admin, id, account -> changes.change(account, wish, admin.actor()));
    }

    @PostMapping("/{id}/reset-password")
    AdminPersonAnswer resetPassword(@JustConfirmed Administrator admin, @PathVariable String id) {
        return answer(id, changes.resetPassword(another(admin, id), admin.actor()));
    }

    @DeleteMapping("/{id}/sessions")
    AdminPersonAnswer signOut(@JustConfirmed Administrator admin, @PathVariable String id) {
        return another(admin, id, account -> changes.signOut(account, admin.actor()));
    }

    @PostMapping(path = "/import", consumes = "text/csv")
    ImportReport importPeople(@JustConfirmed Administrator admin, @RequestBody String table) {
        return imports.take(table, admin.actor());
    }

    @GetMapping("/export")
    void export(@JustConfirmed Administrator admin, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String status, HttpServletResponse response) throws IOException {
        var wish = PeopleWish.read(q, role, status, "name", "asc");
        register.exported(wish, admin.actor());
        CsvDownload.write(response, "parley-people.csv", PeopleRegister.COLUMNS, register.rows(wish));
    }

    private AdminPersonAnswer another(Administrator admin, String id, Consumer<Account> change) {
        change.accept(another(admin, id));
        return answer(id, null);
    }

    /** Whoever locks themselves out, or asks for a password that they can change themselves, has clicked on the wrong row. */
    private Account another(Administrator admin, String id) {
        var account = accounts.findPresent(id).orElseThrow(UserNotFound::new);
        if (account.hexId().equals(admin.userId())) {
            throw new Conflict("yourself", "This is your own account.");
        }
        return account;
    }

    private AdminPersonAnswer answer(String id, @Nullable String password) {
        return new AdminPersonAnswer(true, register.person(id), password);
    }
}
