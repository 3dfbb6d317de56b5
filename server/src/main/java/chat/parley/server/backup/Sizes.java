package chat.parley.server.backup;

import java.util.Locale;

/** Numbers of bytes as people say them. */
public final class Sizes {

    private static final long KILO = 1024;

    private Sizes() {}

    public static String spoken(long bytes) {
        if (bytes < KILO * KILO) {
            return Math.ceilDiv(bytes, KILO) + " KB";
        }
        return bytes < KILO * KILO * KILO
                ? String.format(Locale.ROOT, "%.1f MB", (double) bytes / (KILO * KILO))
                : String.format(Locale.ROOT, "%.2f GB", (double) bytes / (KILO * KILO * KILO));
    }
}
