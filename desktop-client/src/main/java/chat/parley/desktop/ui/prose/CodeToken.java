package chat.parley.desktop.ui.prose;

/** A piece of code in one colour. */
record CodeToken(Kind kind, String text) {

    /** What the piece is. */
    enum Kind {
        PLAIN("code-plain"),
        KEYWORD("code-keyword"),
        TEXT("code-text"),
        NUMBER("code-number"),
        COMMENT("code-comment");

        private final String styleClass;

        Kind(String styleClass) {
            this.styleClass = styleClass;
        }

        String styleClass() {
            return styleClass;
        }
    }
}
