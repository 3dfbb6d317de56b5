package chat.parley.server.store;

import java.nio.file.Path;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether there is room left where the data folder is. */
@Component("diskHealthIndicator")
class DiskHealth implements HealthIndicator {

    static final Status LOW = new Status("DEGRADED", "There is little room left on the disk.");

    private static final long MEBIBYTE = 1024 * 1024;
    private static final long ALWAYS_LITTLE = 500 * MEBIBYTE;
    private static final long ALWAYS_ENOUGH = 10 * 1024 * MEBIBYTE;

    private final Path folder;

    DiskHealth(DataFolder data) {
        folder = data.path();
    }

    @Override
    public Health health() {
        var disk = folder.toFile();
        return isLow(disk.getUsableSpace(), disk.getTotalSpace()) ? Health.status(LOW).build() : Health.up().build();
    }

    /** Less than 500 MiB, or less than one part in twenty; 10 GiB are enough however large the disk is. Both in bytes. */
    static boolean isLow(long free, long total) {
        return free < ALWAYS_LITTLE || free < total / 20 && free < ALWAYS_ENOUGH;
    }
}
