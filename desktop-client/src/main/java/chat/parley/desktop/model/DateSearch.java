package chat.parley.desktop.model;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import chat.parley.desktop.backend.ParleyApi;

/**
 * Finds the first message since some moment by halving: numbers have no gaps and grow with time, so a room of a million
 * messages takes twenty questions. JavaFX thread only.
 */
final class DateSearch {

    private final String roomId;
    private final Calls calls;
    private final Instant since;

    DateSearch(String roomId, Calls calls, Instant since) {
        this.roomId = roomId;
        this.calls = calls;
        this.since = since;
    }

    /** The number of the first message in that range that is not earlier, else its last number. */
    CompletableFuture<Long> among(long first, long last) {
        if (first >= last) {
            return CompletableFuture.completedFuture(last);
        }
        long middle = first + (last - first) / 2;
        return calls.ask((ParleyApi api) -> api.before(roomId, middle + 1, 1)).thenCompose(answer -> {
            boolean earlier = answer.conversation().isEmpty()
                    || answer.conversation().getLast().createdAt().isBefore(since);
            return earlier ? among(middle + 1, last) : among(first, middle);
        });
    }
}
