package chat.parley.server.admin;

import chat.parley.model.ChangeSettings;
import chat.parley.model.SettingsAnswer;
import chat.parley.server.account.Administrator;
import chat.parley.server.account.JustConfirmed;
import chat.parley.server.settings.SettingsRegister;
import chat.parley.server.web.Invalid;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The settings of the server, for administrators. */
@RestController
@RequestMapping("/admin/settings")
class SettingsController {

    private final SettingsRegister settings;

    SettingsController(SettingsRegister settings) {
        this.settings = settings;
    }

    @Operation(summary = "Lists the settings of the server", description = "Those that are `fixed` are read at the start of the server; the others can be changed with "
            + "`PATCH`. Administrators only.")
    @GetMapping
    SettingsAnswer all(Administrator admin) {
        return settings.all();
    }

    @Operation(summary = "Changes settings of the server", description = "All of `values` or none; each is in force when this answers, on other servers within seconds. `null` takes a "
            + "value back to the usual one. `version` is the one that was seen: 409 `settings-changed-meanwhile` if somebody else was faster. 400 has a sentence for each value that "
            + "cannot be, by its name. Asks for the password. Administrators only.")
    @PatchMapping
    SettingsAnswer change(@JustConfirmed Administrator admin, @RequestBody ChangeSettings wish) {
        if (wish.version() == null || wish.version() < 0) {
            throw new Invalid("version", "Say which version of the settings you saw.");
        }
        if (wish.values() == null) {
            throw new Invalid("values", "Say what is to be changed.");
        }
        return settings.change(wish.version(), wish.values(), admin.actor());
    }
}
