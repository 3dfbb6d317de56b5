package chat.parley.server.web;

import org.springframework.http.HttpHeaders;

/**
 * The headers that every answer carries. Usually the security filters add them when an answer is committed; one that is longer
 * than the buffer of the container is committed behind their back, and sets them itself.
 */
public final class ProtectiveHeaders {

    private ProtectiveHeaders() {}

    public static void on(HttpHeaders headers) {
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }
}
