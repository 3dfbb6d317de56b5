package chat.parley.embeddedmongo;

import org.jspecify.annotations.Nullable;

/**
 * What a database can do at the moment.
 *
 * @param reason one sentence for the person who runs it; null while writes are taken and nothing is damaged
 * @param freeBytes room left on the disk, as of a second ago
 * @param damaged whether a file was found that cannot be read any more
 */
public record Health(State state, @Nullable String reason, long freeBytes, boolean damaged) {

    public enum State {
        /** Reads and writes are answered. */
        WRITABLE,
        /** Writes are refused, and taken again by themselves within seconds once there is room. */
        OUT_OF_SPACE,
        /** A write or a sync failed. Writes are refused until the database is closed and opened again. */
        READ_ONLY
    }
}
