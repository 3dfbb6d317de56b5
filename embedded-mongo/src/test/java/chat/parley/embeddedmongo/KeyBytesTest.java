package chat.parley.embeddedmongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeyBytesTest {

    private static final List<@Nullable Object> VALUES = values();

    private static List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>(List.of(MinKey.getInstance(), Missing.getInstance(), 0, -0.0, 1,
                1.0, 1L, -1, 0.5, -0.5, Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE,
                1L << 53, (1L << 53) + 1, (1L << 53) + 2, -(1L << 53) - 1,
                Double.MIN_VALUE, Decimal128.ONE));
        values.addAll(
                List.of("", "a", "ab", "b", "a\u0000", "a\u0000b", "a\u0001", "é", "Ω", "\uD83D\uDE00", "\uFF5E"));
        values.addAll(List.of(new Document(), new Document("a", 1), new Document("a", 2), new Document("b", 1),
                new Document("a", 1).append("b", 1), new Document("a", "x"), new Document("a", new Document("b", 1))));
        values.addAll(List.of(new BinData(new byte[]{1}), new BinData(new byte[]{1, 0}), new BinData(new byte[]{-1}),
                new UUID(1, 2), new UUID(-1, 2), new ObjectId("000000000000000000000001"),
                new ObjectId("ff0000000000000000000001"), false, true, Instant.EPOCH, Instant.ofEpochMilli(-1),
                Instant.ofEpochMilli(1_700_000_000_000L), new BsonTimestamp(5), new BsonTimestamp(-5),
                MaxKey.getInstance()));
        values.add(null);
        return values;
    }

    private static byte[] bytes(@Nullable Object value) {
        return KeyBytes.of(value);
    }

    @Test
    void bytesSortAsTheQueryLanguageSorts() {
        for (Object one : VALUES) {
            for (Object other : VALUES) {
                int wanted = Integer.signum(ValueComparator.asc().compare(one, other));
                assertThat(Integer.signum(Arrays.compareUnsigned(bytes(one), bytes(other)))).as("%s and %s", one, other)
                        .isEqualTo(wanted);
                assertThat(Integer.signum(Arrays.compareUnsigned(KeyBytes.inverted(bytes(one)),
                        KeyBytes.inverted(bytes(other))))).as("%s and %s, inverted", one, other).isEqualTo(-wanted);
            }
        }
    }

    /** The library's comparison calls them equal to the largest long; as MongoDB has it, they are beyond. */
    @Test
    void doublesBeyondAllLongsSortBeyondThem() {
        assertThat(Arrays.compareUnsigned(bytes(Long.MAX_VALUE), bytes(Double.MAX_VALUE))).isNegative();
        assertThat(Arrays.compareUnsigned(bytes(Double.MAX_VALUE), bytes(Double.POSITIVE_INFINITY))).isNegative();
        assertThat(Arrays.compareUnsigned(bytes(Long.MIN_VALUE), bytes(-Double.MAX_VALUE))).isPositive();
    }

    @Test
    void noEncodingBeginsAnother() {
        for (Object one : VALUES) {
            for (Object other : VALUES) {
                byte[] shorter = bytes(one);
                byte[] longer = bytes(other);
                if (shorter.length < longer.length) {
                    assertThat(Arrays.copyOf(longer, shorter.length)).as("%s in %s", one, other).isNotEqualTo(shorter);
                }
            }
        }
    }

    @Test
    void anEmptyArrayIsListedBelowNull() {
        assertThat(Arrays.compareUnsigned(KeyBytes.of(KeyBytes.EMPTY_ARRAY), KeyBytes.of(null))).isNegative();
    }
}
