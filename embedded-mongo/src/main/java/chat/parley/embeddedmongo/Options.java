package chat.parley.embeddedmongo;

/**
 * How a database is opened.
 *
 * @param port the loopback port to listen on; 0 takes a free one
 * @param acceptLoss whether to open a database that has lost what it had acknowledged, and go on from what is left;
 *        meant for one start, by a person who was told
 * @param reserve bytes of the disk that are left alone: while less is free, writes are refused with OutOfDiskSpace (14031)
 */
public record Options(int port, boolean acceptLoss, long reserve) {

    public Options {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("No such port: " + port);
        }
        if (reserve < 0) {
            throw new IllegalArgumentException("Not a number of bytes: " + reserve);
        }
    }

    /** A free port, no loss, and a reserve of 500 MB. */
    public static Options defaults() {
        return new Options(0, false, 500_000_000);
    }

    public Options withPort(int port) {
        return new Options(port, acceptLoss, reserve);
    }

    public Options withAcceptLoss(boolean acceptLoss) {
        return new Options(port, acceptLoss, reserve);
    }

    public Options withReserve(long reserve) {
        return new Options(port, acceptLoss, reserve);
    }
}
