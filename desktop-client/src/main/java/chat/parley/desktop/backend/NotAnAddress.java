package chat.parley.desktop.backend;

/** What was typed leads to no server that the app would talk to. */
public final class NotAnAddress extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final Why why;

    /** The two reasons; the app words them in the person's language. */
    public enum Why {
        UNREADABLE,
        /** Plain http to another computer. */
        NOT_SECURE
    }

    NotAnAddress(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
