package chat.parley.server.backup;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Once a day, by a clock on a wall, also on the days that have an hour more or less. */
record Timetable(LocalTime at, ZoneId zone) {

    /** Whether the time has come since then. A server that slept or did not run at that time is late, and does it when it can. */
    boolean isDue(Instant lastTime, Instant now) {
        return lastTime.isBefore(lastBefore(now));
    }

    private Instant lastBefore(Instant now) {
        ZonedDateTime today = now.atZone(zone).toLocalDate().atTime(at).atZone(zone);
        Instant time = today.toInstant();
        return time.isAfter(now) ? today.toLocalDate().minusDays(1).atTime(at).atZone(zone).toInstant() : time;
    }
}
