package chat.parley.embeddedmongo;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * Turns BSON values into bytes whose unsigned order is the order in which MongoDB sorts those values. Equal
 * values (1 and 1.0, null and missing) give equal bytes, and no encoding is the beginning of another, so that encodings
 * can be put one behind the other.
 *
 * <p>The encoding is what is on disk: changing it means rebuilding every database.
 */
final class KeyBytes {

    /** Stands for an array without elements, which an index lists below null. */
    static final Object EMPTY_ARRAY = new Object();

    private static final int MIN_KEY = 0x05;
    private static final int NO_ELEMENTS = 0x08;
    private static final int NULL = 0x0A;
    private static final int NUMBER = 0x14;
    private static final int STRING = 0x1E;
    private static final int DOCUMENT = 0x28;
    private static final int ARRAY = 0x32;
    private static final int BINARY = 0x3C;
    private static final int OBJECT_ID = 0x46;
    private static final int BOOLEAN = 0x50;
    private static final int DATE = 0x5A;
    private static final int TIMESTAMP = 0x64;
    private static final int REGEX = 0x6E;
    private static final int CODE = 0x70;
    private static final int MAX_KEY = 0x78;
    private static final int END = 0x00;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(48);

    private KeyBytes() {}

    static byte[] of(@Nullable Object value) {
        KeyBytes bytes = new KeyBytes();
        bytes.value(value);
        return bytes.out.toByteArray();
    }

    /** Which kind of value this is; values are of one kind first in the order. All numbers are of one kind. */
    static int kind(@Nullable Object value) {
        return tag(value);
    }

    /** How the bytes of all texts that begin with {@code start} begin. */
    static byte[] ofTextsFrom(String start) {
        byte[] whole = of(start);
        return Arrays.copyOf(whole, whole.length - 2);
    }

    /** The same bytes with their order turned round. */
    static byte[] inverted(byte[] bytes) {
        byte[] inverted = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            inverted[i] = (byte) ~bytes[i];
        }
        return inverted;
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = new byte[first.length + second.length];
        System.arraycopy(first, 0, joined, 0, first.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    static byte[] ofId(int id) {
        return new byte[]{(byte) (id >>> 24), (byte) (id >>> 16), (byte) (id >>> 8), (byte) id};
    }

    private void value(@Nullable Object value) {
        int tag = tag(value);
        out.write(tag);
        switch (value) {
            case Number number -> number(number);
            case String text -> text(text);
            case Map<?, ?> document -> document(document);
            case Collection<?> array -> array(array);
            case BinData binary -> binary(0, binary.getData());
            case Binary binary -> binary(binary.subtype(), binary.data());
            case LegacyUUID uuid -> uuid(3, Long.reverseBytes(uuid.getUuid().getMostSignificantBits()),
                    Long.reverseBytes(uuid.getUuid().getLeastSignificantBits()));
            case UUID uuid -> uuid(4, uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
            case ObjectId id -> out.writeBytes(id.toByteArray());
            case Boolean truth -> out.write(truth ? 1 : 0);
            case Instant instant -> bytes(instant.toEpochMilli() ^ Long.MIN_VALUE, 8);
            case BsonTimestamp timestamp -> bytes(timestamp.getValue(), 8);
            case BsonRegularExpression regex -> {
                text(regex.getPattern());
                text(String.valueOf(regex.getOptions()));
            }
            case BsonJavaScript script -> text(script.getCode());
            case null, default -> {
                // the tag says it all
            }
        }
    }

    private static int tag(@Nullable Object value) {
        return switch (value) {
            case null -> NULL;
            case Missing _ -> NULL;
            case Number _ -> NUMBER;
            case String _ -> STRING;
            case ObjectId _ -> OBJECT_ID;
            case Instant _ -> DATE;
            case Boolean _ -> BOOLEAN;
            case Map<?, ?> _ -> DOCUMENT;
            case Collection<?> _ -> ARRAY;
            case BinData _ -> BINARY;
            case Binary _ -> BINARY;
            case LegacyUUID _ -> BINARY;
            case UUID _ -> BINARY;
            case BsonTimestamp _ -> TIMESTAMP;
            case BsonRegularExpression _ -> REGEX;
            case BsonJavaScript _ -> CODE;
            case MinKey _ -> MIN_KEY;
            case MaxKey _ -> MAX_KEY;
            case Object other when other == EMPTY_ARRAY -> NO_ELEMENTS;
            default -> throw new MongoServerError(2, "BadValue",
                    "Values of type " + value.getClass().getSimpleName() + " cannot be in an index");
        };
    }

    private void number(Number number) {
        new NumberBytes(out).write(number);
    }

    /** As UTF-8, by which MongoDB sorts. A zero is escaped, so that two zero bytes can mark the end and a shorter text sorts first. */
    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                out.write(0);
                out.write(0xFF);
            } else if (unit < 0x80) {
                out.write(unit);
            } else if (unit < 0x800) {
                out.write(0xC0 | unit >> 6);
                out.write(0x80 | unit & 0x3F);
            } else if (Character.isHighSurrogate(unit) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                beyondTheBasicPlane(Character.toCodePoint(unit, text.charAt(i)));
            } else {
                out.write(0xE0 | unit >> 12);
                out.write(0x80 | unit >> 6 & 0x3F);
                out.write(0x80 | unit & 0x3F);
            }
        }
        out.write(END);
        out.write(END);
    }

    private void beyondTheBasicPlane(int codePoint) {
        out.write(0xF0 | codePoint >> 18);
        out.write(0x80 | codePoint >> 12 & 0x3F);
        out.write(0x80 | codePoint >> 6 & 0x3F);
        out.write(0x80 | codePoint & 0x3F);
    }

    /** Length first, then kind, then content, as MongoDB sorts them. */
    private void binary(int subtype, byte[] data) {
        bytes(data.length, 4);
        out.write(subtype);
        out.writeBytes(data);
    }

    private void uuid(int subtype, long first, long second) {
        bytes(16, 4);
        out.write(subtype);
        bytes(first, 8);
        bytes(second, 8);
    }

    /** Types come before names and names before values, in the order the comparison looks at them. */
    private void document(Map<?, ?> document) {
        document.forEach((name, value) -> {
            out.write(tag(value));
            text((String) name);
            value(value);
        });
        out.write(END);
    }

    private void array(Collection<?> array) {
        array.forEach(this::value);
        out.write(END);
    }

    private void bytes(long number, int count) {
        for (int shift = (count - 1) * 8; shift >= 0; shift -= 8) {
            out.write((int) (number >>> shift));
        }
    }
}
