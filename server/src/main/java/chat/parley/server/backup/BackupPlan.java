package chat.parley.server.backup;

import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Supplier;

import chat.parley.server.settings.LiveSettings;
import chat.parley.server.settings.Setting;
import org.springframework.stereotype.Component;

/** When backups are made now, and how many are kept. */
@Component
class BackupPlan {

    private static final int MOST = 365;

    private final Supplier<Optional<LocalTime>> at;
    private final Supplier<Integer> keep;

    BackupPlan(BackupSettings given, LiveSettings settings) {
        at = settings.declare(Setting.time("parley.backup.at", given.time()));
        keep = settings.declare(Setting.number("parley.backup.keep", given.keep(), 1, MOST));
    }

    /** Time of day, by the clock of the server's computer; empty for never. */
    Optional<LocalTime> time() {
        return at.get();
    }

    int keep() {
        return keep.get();
    }
}
