package chat.parley.embeddedmongo;

/**
 * How a database is opened.
 *
 * @param port the loopback port to listen on; 0 takes a free one
 */
public record Options(int port) {

    public Options {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("No such port: " + port);
        }
    }

    /** A free port. */
    public static Options defaults() {
        return new Options(0);
    }

    public Options withPort(int port) {
        return new Options(port);
    }
}
