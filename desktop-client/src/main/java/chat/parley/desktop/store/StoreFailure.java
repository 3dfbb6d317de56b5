package chat.parley.desktop.store;

/** This computer's disk did not take or give what was asked of it. Its message names the trouble, never the content. */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreFailure(String message) {
        super(message);
    }
}
