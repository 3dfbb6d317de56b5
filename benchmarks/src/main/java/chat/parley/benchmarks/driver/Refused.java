package chat.parley.benchmarks.driver;

/** The server answered, but not with what was asked for. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String call, int status, String body) {
        super(call + " was answered with " + status + ": " + body);
    }
}
