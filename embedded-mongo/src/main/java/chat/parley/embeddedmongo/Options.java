package chat.parley.embeddedmongo;

/**
 * How a database is opened.
 *
 * @param port the loopback port to listen on; 0 takes a free one
 * @param acceptLoss whether to open a database that has lost what it had acknowledged, and go on from what is left;
 *        meant for one start, by a person who was told. It begins a {@linkplain EmbeddedMongo#lineage lineage} in any case
 * @param reserve bytes of the disk that are left alone: while less is free, writes are refused with OutOfDiskSpace (14031)
 * @param early whether a command that asks for it by {@code w: 0} or {@code j: false} is answered before its write is on
 *        disk, as MongoDB does it; what was written in the last second or two may then be lost. Otherwise every answer
 *        waits for the disk, whatever the command asks for
 */
public record Options(int port, boolean acceptLoss, long reserve, boolean early) {

    public Options {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("No such port: " + port);
        }
        if (reserve < 0) {
            throw new IllegalArgumentException("Not a number of bytes: " + reserve);
        }
    }

    /** A free port, no loss, a reserve of 500 MB, and no early answers. */
    public static Options defaults() {
        return new Options(0, false, 500_000_000, false);
    }

    public Options withPort(int port) {
        return new Options(port, acceptLoss, reserve, early);
    }

    public Options withAcceptLoss(boolean acceptLoss) {
        return new Options(port, acceptLoss, reserve, early);
    }

    public Options withReserve(long reserve) {
        return new Options(port, acceptLoss, reserve, early);
    }

    public Options withEarly(boolean early) {
        return new Options(port, acceptLoss, reserve, early);
    }
}
