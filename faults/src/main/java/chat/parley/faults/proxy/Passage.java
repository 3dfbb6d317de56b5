package chat.parley.faults.proxy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** One way of one connection. Used by one thread. */
interface Passage {

    /**
     * Passes on what it will of the first {@code length} bytes.
     *
     * @return how the connection goes on
     */
    Next pass(byte[] bytes, int length, OutputStream out) throws IOException;

    /** Called now and then while nothing comes. */
    default void idle(OutputStream out) throws IOException {
        // Only a passage that holds something back has anything to do.
    }

    /** How a connection goes on. */
    enum Next {
        ON,
        END,
        ERROR
    }

    static Passage of(Fault fault, Way way) {
        return switch (fault) {
            case Fault.None _ -> Passage::straight;
            case Fault.Delay(var each) -> (bytes, length, out) -> {
                rest(each);
                return straight(bytes, length, out);
            };
            case Fault.Cut(var cutWay, var after) when cutWay == way -> new UpTo(after, Next.END);
            case Fault.Reset(var cutWay, var after) when cutWay == way -> new UpTo(after, Next.ERROR);
            case Fault.BlackHole(var cutWay, var after) when cutWay == way -> new UpTo(after, Next.ON);
            case Fault.Drip(var some, var pause) -> (bytes, length, out) -> drip(bytes, length, out, some, pause);
            case Fault.Shuffle(var seed) when way == Way.TO_CLIENT -> new Shuffling(seed);
            default -> Passage::straight;
        };
    }

    private static Next straight(byte[] bytes, int length, OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        return Next.ON;
    }

    private static Next drip(byte[] bytes, int length, OutputStream out, int some, Duration pause)
            throws IOException {
        for (int at = 0; at < length; at += some) {
            out.write(bytes, at, Math.min(some, length - at));
            rest(pause);
        }
        return Next.ON;
    }

    private static void rest(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    /** Lets so many bytes through, and from then on none. */
    final class UpTo implements Passage {
        private long left;
        private final Next then;

        UpTo(long bytes, Next then) {
            this.left = bytes;
            this.then = then;
        }

        @Override
        public Next pass(byte[] bytes, int length, OutputStream out) throws IOException {
            int passed = (int) Math.min(left, length);
            out.write(bytes, 0, passed);
            left -= passed;
            return passed < length ? then : Next.ON;
        }
    }
}
