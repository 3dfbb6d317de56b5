package chat.parley.embeddedmongo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.BsonConstants;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents from bytes, so that {@link BsonWriter} makes the same bytes of them again. The library's own decoder
 * drops or refuses most kinds of binary data.
 */
final class BsonReader {

    /** MongoDB allows 100. */
    private static final int DEEPEST = 180;

    private final ByteBuf in;
    private int depth;

    private BsonReader(ByteBuf in) {
        this.in = in;
    }

    /** @throws IllegalArgumentException if the bytes are not a document */
    static Document read(ByteBuf in) {
        return new BsonReader(in).document();
    }

    private Document document() {
        Document document = new Document();
        elements((name, value) -> {
            if (document.containsKey(name)) {
                throw new IllegalArgumentException("A document has one field twice");
            }
            document.put(name, value);
        });
        return document;
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> array = new ArrayList<>();
        elements((_, value) -> array.add(value));
        return array;
    }

    private interface Element {
        void is(String name, @Nullable Object value);
    }

    private void elements(Element element) {
        int end = in.readerIndex() + in.getIntLE(in.readerIndex());
        int length = in.readIntLE();
        if (length < 5 || length > BsonConstants.MAX_BSON_OBJECT_SIZE + 16_384 || end > in.writerIndex()
                || ++depth > DEEPEST) {
            throw new IllegalArgumentException("A document is cut off, too large or too deep");
        }
        for (byte type = in.readByte(); type != 0; type = in.readByte()) {
            String name = name();
            element.is(name, value(type));
        }
        if (in.readerIndex() != end) {
            throw new IllegalArgumentException("A document does not end where it says");
        }
        depth--;
    }

    private @Nullable Object value(byte type) {
        return switch (type) {
            case BsonConstants.TYPE_DOUBLE -> Double.longBitsToDouble(in.readLongLE());
            case BsonConstants.TYPE_UTF8_STRING, BsonConstants.TYPE_SYMBOL -> text();
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT -> document();
            case BsonConstants.TYPE_ARRAY -> array();
            case BsonConstants.TYPE_DATA -> binary();
            case BsonConstants.TYPE_UNDEFINED, BsonConstants.TYPE_NULL -> null;
            case BsonConstants.TYPE_OBJECT_ID -> new ObjectId(bytes(BsonConstants.LENGTH_OBJECTID));
            case BsonConstants.TYPE_BOOLEAN -> in.readByte() != 0;
            case BsonConstants.TYPE_UTC_DATETIME -> Instant.ofEpochMilli(in.readLongLE());
            case BsonConstants.TYPE_REGEX -> new BsonRegularExpression(name(), name());
            case BsonConstants.TYPE_INT32 -> in.readIntLE();
            case BsonConstants.TYPE_TIMESTAMP -> new BsonTimestamp(in.readLongLE());
            case BsonConstants.TYPE_INT64 -> in.readLongLE();
            case BsonConstants.TYPE_DECIMAL128 -> new Decimal128(in.readLongLE(), in.readLongLE());
            case BsonConstants.TYPE_MAX_KEY -> MaxKey.getInstance();
            case BsonConstants.TYPE_MIN_KEY -> MinKey.getInstance();
            case BsonConstants.TYPE_JAVASCRIPT_CODE -> new BsonJavaScript(text());
            default -> throw new IllegalArgumentException("Values of type " + type + " are not supported");
        };
    }

    private Object binary() {
        int length = in.readIntLE();
        int subtype = in.readUnsignedByte();
        if (length == BsonConstants.LENGTH_UUID && subtype == BsonConstants.BINARY_SUBTYPE_UUID) {
            return new UUID(in.readLong(), in.readLong());
        }
        if (length == BsonConstants.LENGTH_UUID && subtype == BsonConstants.BINARY_SUBTYPE_OLD_UUID) {
            return new LegacyUUID(in.readLongLE(), in.readLongLE());
        }
        byte[] data = bytes(length);
        return subtype == BsonConstants.BINARY_SUBTYPE_GENERIC ? new BinData(data) : new Binary(subtype, data);
    }

    private byte[] bytes(int length) {
        if (length < 0 || length > in.readableBytes()) {
            throw new IllegalArgumentException("A value is cut off");
        }
        byte[] bytes = new byte[length];
        in.readBytes(bytes);
        return bytes;
    }

    private String text() {
        int length = in.readIntLE();
        if (length < 1 || length > in.readableBytes()) {
            throw new IllegalArgumentException("A text is cut off");
        }
        String text = in.readCharSequence(length - 1, StandardCharsets.UTF_8).toString();
        in.skipBytes(1);
        return text;
    }

    private String name() {
        int length = in.bytesBefore((byte) 0);
        if (length < 0) {
            throw new IllegalArgumentException("A name has no end");
        }
        String name = in.readCharSequence(length, StandardCharsets.UTF_8).toString();
        in.skipBytes(1);
        return name;
    }
}
