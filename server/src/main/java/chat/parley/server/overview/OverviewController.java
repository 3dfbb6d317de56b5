package chat.parley.server.overview;

import chat.parley.model.ActivityAnswer;
import chat.parley.model.OverviewAnswer;
import chat.parley.server.account.Administrator;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of the server, for administrators. */
@RestController
@RequestMapping("/admin/overview")
class OverviewController {

    private final Overview overview;

    OverviewController(Overview overview) {
        this.overview = overview;
    }

    @Operation(summary = "Says how the server is", description = "`parts` as `/actuator/health` has them; connections, people, messages and who waits in support of all servers "
            + "that work together; delivery times, storage, backups and certificate of the one that answers. Storage is counted at most once a minute. Administrators only.")
    @GetMapping
    OverviewAnswer now(Administrator admin) {
        return new OverviewAnswer(true, overview.now());
    }

    @Operation(summary = "Says how many messages were posted when", description = "`messages` has one number for each step, the last of which is not over yet; `null` where no server was "
            + "there to count. Kept for eight days. Administrators only.")
    @GetMapping("/messages")
    ActivityAnswer messages(Administrator admin,
            @Parameter(description = "hour (by the minute), day (by ten minutes), week (by the hour)") @RequestParam(defaultValue = "hour") String range) {
        return overview.messages(ActivityRange.of(range));
    }
}
