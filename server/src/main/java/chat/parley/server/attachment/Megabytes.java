package chat.parley.server.attachment;

/** A size in a sentence. */
final class Megabytes {

    private static final long ONE = 1024 * 1024;

    private Megabytes() {}

    /** {@code 20 MB}; below one, bytes. */
    static String of(long bytes) {
        return bytes < ONE ? bytes + " bytes" : bytes / ONE + " MB";
    }
}
