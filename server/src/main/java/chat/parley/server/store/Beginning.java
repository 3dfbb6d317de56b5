package chat.parley.server.store;

/** Texts that begin in a certain way: a regular expression that both engines answer from an index. */
public final class Beginning {

    private Beginning() {}

    /** Finds what begins with exactly this text; nothing in it has a meaning of its own. */
    public static String of(String text) {
        return "^" + text.replaceAll("[^\\p{L}\\p{M}\\p{N}]", "\\\\$0");
    }
}
