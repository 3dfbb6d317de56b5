package chat.parley.server.web;

import java.io.IOException;
import java.io.InputStream;

/** What is left of the body of a request that is refused. */
public final class UnreadBody {

    private static final long MAX_DRAINED = 4 * 1024 * 1024;

    private UnreadBody() {}

    /**
     * Skips what has come, without waiting for more.
     *
     * @return how many bytes that was
     */
    static long skipWhatCame(InputStream body) throws IOException {
        var skipped = 0L;
        for (var next = body.available(); next > 0 && skipped < MAX_DRAINED; next = body.available()) {
            skipped += body.skip(next);
        }
        return skipped;
    }

    /** Reads on for a while: a connection that is closed on somebody who still sends takes the answer with it. */
    public static void drain(InputStream body) throws IOException {
        for (var left = MAX_DRAINED; left > 0;) {
            var skipped = body.skip(left);
            if (skipped <= 0) {
                return;
            }
            left -= skipped;
        }
    }
}
