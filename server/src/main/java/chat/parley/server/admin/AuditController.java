package chat.parley.server.admin;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import jakarta.servlet.http.HttpServletResponse;

import chat.parley.model.AuditAnswer;
import chat.parley.model.AuditEntryView;
import chat.parley.server.account.Administrator;
import chat.parley.server.account.JustConfirmed;
import chat.parley.server.audit.AuditLog;
import chat.parley.server.audit.AuditWish;
import chat.parley.server.audit.Deed;
import chat.parley.server.web.CsvDownload;
import chat.parley.server.web.Invalid;
import chat.parley.server.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The record of what administrators did, for administrators. */
@RestController
@RequestMapping("/admin/audit")
class AuditController {

    private static final int LONGEST = 64;
    private static final List<String> COLUMNS = List.of("at", "actor", "action", "subject", "detail", "address");

    private final AuditLog audit;

    AuditController(AuditLog audit) {
        this.audit = audit;
    }

    @GetMapping
    AuditAnswer list(Administrator admin, Paging page, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String before) {
        List<AuditEntryView> found = audit.find(wish(q, action, before), page.limit() + 1);
        return new AuditAnswer(true, found.stream().limit(page.limit()).toList(), found.size() > page.limit());
    }

    @GetMapping("/export")
    void export(@JustConfirmed Administrator admin, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String action, HttpServletResponse response) throws IOException {
        AuditWish wish = wish(q, action, null);
        audit.record(admin.actor(), new Deed("audit-exported", null));
        CsvDownload.write(response, "parley-activity.csv", COLUMNS, audit.all(wish).map(AuditController::row));
    }

    private static AuditWish wish(String q, @Nullable String action, @Nullable String before) {
        if (q.length() > LONGEST) {
            throw new Invalid("q", "The search text may have at most " + LONGEST + " characters.");
        }
        return new AuditWish(q, action, before);
    }

    private static List<@Nullable String> row(AuditEntryView entry) {
        return Arrays.asList(entry.at().toString(), entry.actor(), entry.action(), entry.subject(), entry.detail(),
                entry.address());
    }
}
