package chat.parley.embeddedmongo;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;

import de.bwaldvogel.mongo.bson.Decimal128;

/**
 * Numbers of all kinds in one order, by their exact value: the nearest double in sortable form, then how far the number
 * is from it. For doubles, and for whole numbers up to 2^53, that distance is nothing; doubles alone would make
 * neighbours beyond 2^53, and all decimals that share a double, equal. What is not a number sorts below all that are.
 */
final class NumberBytes {

    private static final int BELOW = 0x7F;
    private static final int SAME = 0x80;
    private static final int ABOVE = 0x81;

    private final ByteArrayOutputStream out;

    NumberBytes(ByteArrayOutputStream out) {
        this.out = out;
    }

    void write(Number number) {
        double nearest = nearest(number);
        if (Double.isNaN(nearest)) {
            out.writeBytes(new byte[8]);
        } else {
            long bits = Double.doubleToLongBits(nearest == 0 ? 0 : nearest);
            long sortable = bits ^ (bits >> 63 | Long.MIN_VALUE);
            for (int shift = 56; shift >= 0; shift -= 8) {
                out.write((int) (sortable >>> shift));
            }
        }
        distance(number, nearest);
    }

    /** Decimals reach further than doubles; those beyond count from the last double. */
    private static double nearest(Number number) {
        double nearest = number.doubleValue();
        if (Double.isInfinite(nearest) && number instanceof Decimal128 decimal && !isInfinite(decimal)) {
            return Math.copySign(Double.MAX_VALUE, nearest);
        }
        return nearest;
    }

    private static boolean isInfinite(Decimal128 decimal) {
        return decimal.equals(Decimal128.POSITIVE_INFINITY) || decimal.equals(Decimal128.NEGATIVE_INFINITY);
    }

    private void distance(Number number, double nearest) {
        int sign = 0;
        BigDecimal distance = BigDecimal.ZERO;
        if (number instanceof Long whole && (whole != (long) nearest || whole == Long.MAX_VALUE)) {
            distance = BigDecimal.valueOf(whole).subtract(new BigDecimal(nearest));
            sign = distance.signum();
        } else if (number instanceof Decimal128 decimal && Double.isFinite(nearest)) {
            distance = decimal.toBigDecimal().subtract(new BigDecimal(nearest));
            sign = distance.signum();
        }
        if (sign == 0) {
            out.write(SAME);
        } else {
            out.write(sign > 0 ? ABOVE : BELOW);
            magnitude(distance.abs().stripTrailingZeros(), sign > 0 ? 0 : 0xFF);
        }
    }

    /** The power of ten of the first digit, then the digits, each above the end mark; all inverted below the double. */
    private void magnitude(BigDecimal distance, int inversion) {
        int power = distance.precision() - distance.scale() - 1 + 0x8000;
        out.write(power >>> 8 ^ inversion);
        out.write(power ^ inversion);
        String digits = distance.unscaledValue().toString();
        for (int i = 0; i < digits.length(); i++) {
            out.write(digits.charAt(i) - '0' + 1 ^ inversion);
        }
        out.write(inversion);
    }
}
