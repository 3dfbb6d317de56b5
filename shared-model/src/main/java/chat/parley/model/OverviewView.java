package chat.parley.model;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How the server is.
 *
 * @param at when this was so
 * @param parts what it consists of, and how each is
 * @param connections live ones, to all servers that work together
 * @param people how many of them are there
 * @param mostConnections the most at once since midnight (UTC)
 * @param messagesToday since midnight (UTC)
 * @param messagesAWeekAgo until the same time of day, a week ago
 * @param deliveryMillis half of the messages of the last hour reached all who were connected within this; absent if there were none
 * @param deliveryMillis95 and 95 of 100 within this
 * @param waiting customers nobody has answered yet
 * @param longestWaitSeconds of those
 * @param lastBackup absent if there is none yet
 * @param certificateUntil when the certificate of the server that answers runs out; absent where it speaks in the open, as behind a proxy
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OverviewView(String name, String version, @WireTime Instant startedAt, @WireTime Instant at,
        List<Part> parts,
        int connections, int people, int mostConnections, long messagesToday, long messagesAWeekAgo,
        @Nullable Double deliveryMillis, @Nullable Double deliveryMillis95, int waiting, long longestWaitSeconds,
        Storage storage, @Nullable BackupView lastBackup, @WireTime @Nullable Instant certificateUntil) {

    public OverviewView {
        parts = List.copyOf(parts);
    }

    /**
     * @param name such as {@code database}
     * @param status {@code UP}, {@code DEGRADED} or {@code DOWN}
     */
    public record Part(String name, String status) {}

    /** In bytes. */
    public record Storage(long total, long free, long files, long messages, long search) {}
}
