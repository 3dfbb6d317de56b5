package chat.parley.embeddedmongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeyBytesTest {

    /** Ascending, as MongoDB documents it; the values of one line are equal. */
    private static final List<List<@Nullable Object>> ORDER = List.of(
            List.of(MinKey.getInstance()),
            List.of(KeyBytes.EMPTY_ARRAY),
            Arrays.asList(Missing.getInstance(), null),
            List.of(Double.NaN, Decimal128.NaN),
            List.of(Double.NEGATIVE_INFINITY, Decimal128.NEGATIVE_INFINITY),
            List.of(decimal("-1E+400")),
            List.of(-Double.MAX_VALUE),
            List.of(Long.MIN_VALUE),
            List.of(-(1L << 53) - 1, decimal("-9007199254740993")),
            List.of(-(1L << 53)),
            List.of(-1, -1L, -1.0),
            List.of(-0.5),
            List.of(decimal("-1E-400")),
            List.of(0, -0.0, 0L, Decimal128.POSITIVE_ZERO, Decimal128.NEGATIVE_ZERO, decimal("0.000")),
            List.of(decimal("1E-400")),
            List.of(Double.MIN_VALUE),
            List.of(decimal("0.1"), decimal("0.100")),
            List.of(0.1),
            List.of(decimal("0.1000000000000000055511151231257828")),
            List.of(0.5, decimal("0.5")),
            List.of(1, 1.0, 1L, Decimal128.ONE, decimal("1.00")),
            List.of(decimal("1.000000000000000000000000000000001")),
            List.of(1L << 53, decimal("9007199254740992")),
            List.of((1L << 53) + 1, decimal("9007199254740993")),
            List.of(decimal("9007199254740993.5")),
            List.of((1L << 53) + 2, decimal("9007199254740994.0")),
            List.of(Long.MAX_VALUE - 1),
            List.of(Long.MAX_VALUE, decimal("9223372036854775807")),
            List.of(9223372036854775808.0, decimal("9223372036854775808")),
            List.of(decimal("1234567890123456789012345678901233")),
            List.of(decimal("1234567890123456789012345678901234")),
            List.of(Double.MAX_VALUE),
            List.of(decimal("1E+400")),
            List.of(Double.POSITIVE_INFINITY, Decimal128.POSITIVE_INFINITY),
            List.of(""), List.of("a"), List.of("a\u0000"), List.of("a\u0000b"), List.of("a\u0001"), List.of("ab"),
            List.of("b"), List.of("é"), List.of("Ω"), List.of("\uFF5E"), List.of("\uD83D\uDE00"),
            List.of(new Document()), List.of(new Document("a", 1), new Document("a", 1.0)),
            List.of(new Document("a", 1).append("b", 1)), List.of(new Document("a", 2)),
            List.of(new Document("b", 1)), List.of(new Document("a", "x")),
            List.of(new Document("a", new Document("b", 1))),
            List.of(List.of()), List.of(List.of(1)), List.of(List.of(1, 2)), List.of(List.of(2)),
            List.of(new BinData(new byte[]{1})), List.of(new BinData(new byte[]{-1})),
            List.of(new BinData(new byte[]{1, 0})), List.of(new LegacyUUID(1, 2)), List.of(new UUID(1, 2)),
            List.of(new UUID(-1, 2)),
            List.of(new ObjectId("000000000000000000000001")), List.of(new ObjectId("ff0000000000000000000001")),
            List.of(false), List.of(true),
            List.of(Instant.ofEpochMilli(-1)), List.of(Instant.EPOCH),
            List.of(Instant.ofEpochMilli(1_700_000_000_000L)),
            List.of(new BsonTimestamp(5)), List.of(new BsonTimestamp(-5)),
            List.of(new BsonRegularExpression("a", "")), List.of(new BsonRegularExpression("a", "i")),
            List.of(MaxKey.getInstance()));

    private static final List<@Nullable Object> VALUES = new ArrayList<>();

    static {
        ORDER.forEach(VALUES::addAll);
    }

    private static Decimal128 decimal(String digits) {
        org.bson.types.Decimal128 parsed = org.bson.types.Decimal128.parse(digits);
        return new Decimal128(parsed.getLow(), parsed.getHigh());
    }

    private static byte[] bytes(@Nullable Object value) {
        return KeyBytes.of(value);
    }

    @Test
    void bytesSortAsMongoDbSorts() {
        for (int i = 0; i < ORDER.size(); i++) {
            for (int j = 0; j < ORDER.size(); j++) {
                for (Object one : ORDER.get(i)) {
                    for (Object other : ORDER.get(j)) {
                        compared(one, other, Integer.compare(i, j));
                    }
                }
            }
        }
    }

    private static void compared(@Nullable Object one, @Nullable Object other, int wanted) {
        assertThat(Integer.signum(Arrays.compareUnsigned(bytes(one), bytes(other)))).as("%s and %s", one, other)
                .isEqualTo(wanted);
        assertThat(Integer.signum(Arrays.compareUnsigned(KeyBytes.inverted(bytes(one)),
                KeyBytes.inverted(bytes(other))))).as("%s and %s, inverted", one, other).isEqualTo(-wanted);
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
}
