package chat.parley.embeddedmongo;

import java.math.BigInteger;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Reads a range of a store past blocks that are damaged. For one thread. */
final class ReadablePart {

    interface Visitor {
        void see(byte[] key, byte[] value);

        /** @param after the last key before a gap, or where the range begins */
        void miss(byte[] after);
    }

    /** Longer than any key differs from its neighbours. */
    private static final int WIDTH = 64;

    private final View view;
    private final KeyRange range;

    ReadablePart(View view, KeyRange range) {
        this.view = view;
        this.range = range;
    }

    void visit(Visitor visitor) {
        byte[] from = range.start();
        while (from != null) {
            byte[] last = from;
            try (RangeCursor cursor = view.open(new KeyRange(from, range.end(), 0), false)) {
                for (; cursor.valid(); cursor.next()) {
                    last = cursor.key();
                    visitor.see(last, cursor.value());
                }
                return;
            } catch (StoreFailed e) {
                visitor.miss(last);
                from = firstReadableAfter(last);
            }
        }
    }

    /** Whatever lies in the damaged block cannot be sought, and whatever lies behind it can: so halving finds its end. */
    private byte @Nullable [] firstReadableAfter(byte[] key) {
        BigInteger unreadable = number(key);
        BigInteger readable = number(range.end());
        while (readable.subtract(unreadable).bitLength() > 1) {
            BigInteger middle = readable.add(unreadable).shiftRight(1);
            if (canSeek(bytes(middle))) {
                readable = middle;
            } else {
                unreadable = middle;
            }
        }
        byte[] found = bytes(readable);
        return Arrays.compareUnsigned(found, range.end()) < 0 ? found : null;
    }

    private boolean canSeek(byte[] key) {
        try (RangeCursor _ = view.open(new KeyRange(key, range.end(), 0), false)) {
            return true;
        } catch (StoreFailed e) {
            return false;
        }
    }

    private static BigInteger number(byte[] key) {
        return new BigInteger(1, Arrays.copyOf(key, WIDTH));
    }

    private static byte[] bytes(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] key = new byte[WIDTH];
        int length = Math.min(WIDTH, bytes.length);
        System.arraycopy(bytes, bytes.length - length, key, WIDTH - length, length);
        return key;
    }
}
