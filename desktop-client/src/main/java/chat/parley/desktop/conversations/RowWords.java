package chat.parley.desktop.conversations;

/**
 * What the second line of a row says.
 *
 * @param lead stands before the words in another colour; may be empty
 * @param tone what it is about, for the colour
 */
record RowWords(String lead, String words, Tone tone) {

    enum Tone {
        PLAIN,
        DRAFT,
        TYPING,
        FAILED
    }

    /** Both parts, as one would read them out. */
    String spoken() {
        return (lead + " " + words).strip();
    }
}
