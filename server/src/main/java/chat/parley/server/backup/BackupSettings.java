package chat.parley.server.backup;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

import chat.parley.server.store.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param at time of day, by the clock of the server's computer, at which a backup is made; {@code off} for never
 * @param folder where backups lie; absent means {@code backups} in the data folder
 * @param keep how many of them
 */
@ConfigurationProperties("parley.backup")
record BackupSettings(@DefaultValue("03:00") String at, @Nullable Path folder, @DefaultValue("7") int keep) {

    /** In a file, YAML takes {@code off} for {@code false}. */
    private static final Set<String> NEVER = Set.of("off", "false", "no", "");

    BackupSettings {
        if (keep < 1) {
            throw new StartRefused("At least one backup must be kept: parley.backup.keep is " + keep + ".");
        }
        time(at);
    }

    /** Empty for never. */
    Optional<LocalTime> time() {
        return time(at);
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return NEVER.contains(text) ? Optional.empty() : Optional.of(LocalTime.parse(text));
        } catch (DateTimeException e) {
            throw new StartRefused("The setting parley.backup.at must be a time of day such as 03:00, or off.", e);
        }
    }
}
