package chat.parley.server.backup;

import chat.parley.model.BackupsAnswer;
import chat.parley.server.account.Administrator;
import chat.parley.server.account.JustConfirmed;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Backups, for administrators. */
@RestController
@RequestMapping("/admin/backups")
class BackupController {

    private final Backups backups;

    BackupController(Backups backups) {
        this.backups = backups;
    }

    @Operation(summary = "Lists the backups in the folder of backups, newest first", description = "`state` is `running`, `verified` (it was restored on trial and read through) or `failed` "
            + "(since the server started; nothing is left of it). 409 `external-database` if the data lies in a MongoDB, "
            + "which has tools of its own. Administrators only.")
    @GetMapping
    BackupsAnswer all(Administrator admin) {
        return new BackupsAnswer(true, backups.all());
    }

    @Operation(summary = "Begins a backup and answers at once", description = "It goes on while people write; the list says how it "
            + "ended. 409 `backup-running` while another is being made. Administrators only.")
    @PostMapping
    BackupsAnswer start(@JustConfirmed Administrator admin) {
        backups.start(admin.actor());
        return new BackupsAnswer(true, backups.all());
    }
}
