package chat.parley.server.overview;

import java.time.Duration;

/** Hears how long messages take. Called by whichever thread wrote last, which must not be kept waiting. */
public interface HandoverWatch {

    /**
     * A message was written to all connections to this server that were to hear it.
     *
     * @param took since it was known to be stored
     */
    void handedOver(Duration took);
}
