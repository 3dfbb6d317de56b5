package chat.parley.embeddedmongo;

import java.util.Arrays;
import java.util.List;

/** What one field must hold for a document to match, in a form an index can look up. */
sealed interface Demand {

    /**
     * One of some values.
     *
     * @param values encoded, ascending, without repetition
     */
    record OneOf(List<byte[]> values) implements Demand {

        OneOf and(OneOf other) {
            return new OneOf(values.stream().filter(other::contains).toList());
        }

        OneOf and(Between range) {
            return new OneOf(values.stream().filter(range::contains).toList());
        }

        boolean contains(byte[] value) {
            return values.stream().anyMatch(mine -> Arrays.equals(mine, value));
        }

        @Override
        public boolean needsPresence() {
            return !contains(NULL);
        }

        @Override
        public boolean within(Demand wider) {
            return switch (wider) {
                case OneOf more -> values.stream().allMatch(more::contains);
                case Between range -> values.stream().allMatch(range::contains);
            };
        }
    }

    /** A value between two places; both lie within the values of one type. */
    record Between(Cut low, Cut high) implements Demand {

        Between and(Between other) {
            return new Between(low.compareTo(other.low) >= 0 ? low : other.low,
                    high.compareTo(other.high) <= 0 ? high : other.high);
        }

        boolean contains(byte[] value) {
            return Arrays.compareUnsigned(value, low.firstKey()) >= 0
                    && Arrays.compareUnsigned(value, high.firstKey()) < 0;
        }

        @Override
        public boolean needsPresence() {
            return true;
        }

        @Override
        public boolean within(Demand wider) {
            return wider instanceof Between range && low.compareTo(range.low) >= 0 && high.compareTo(range.high) <= 0;
        }
    }

    byte[] NULL = KeyBytes.of(null);

    /** Whether a document without the field cannot match. */
    boolean needsPresence();

    /** Whether every value that meets this also meets {@code wider}. */
    boolean within(Demand wider);

    /** What is left when a value must meet both. */
    static Demand both(Demand one, Demand other) {
        return switch (one) {
            case OneOf values -> switch (other) {
                case OneOf more -> values.and(more);
                case Between range -> values.and(range);
            };
            case Between range -> switch (other) {
                case OneOf values -> values.and(range);
                case Between more -> range.and(more);
            };
        };
    }
}
