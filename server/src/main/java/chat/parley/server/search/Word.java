package chat.parley.server.search;

/**
 * One word, as written and without its ending.
 *
 * @param start of it in its text, in UTF-16 units
 * @param end behind it
 */
record Word(String exact, String stem, int start, int end) {

    private static final int SHORTEST_TELLING_STEM = 4;
    private static final int SHORTEST_BEGINNING = 2;

    /** Whether words that begin like this are meant as well; one letter begins too much. */
    boolean isBeginning() {
        return exact.codePointCount(0, exact.length()) >= SHORTEST_BEGINNING;
    }

    /** Whether its stem says enough to be looked for: short ones are shared by words that have nothing in common. */
    boolean hasTellingStem() {
        return stem.length() >= SHORTEST_TELLING_STEM;
    }

    /** Whether somebody who looks for this word means that one. The same rule as {@link MessageQuery} gives the index. */
    boolean finds(Word other) {
        return other.exact.equals(exact) || isBeginning() && other.exact.startsWith(exact)
                || hasTellingStem() && other.stem.equals(stem);
    }
}
