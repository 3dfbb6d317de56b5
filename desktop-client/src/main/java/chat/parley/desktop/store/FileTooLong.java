package chat.parley.desktop.store;

/** A file has more bytes than may be sent. */
public final class FileTooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final long most;

    FileTooLong(long most) {
        super("more than " + most + " bytes", null, false, false);
        this.most = most;
    }

    /** How many there may be. */
    public long most() {
        return most;
    }
}
