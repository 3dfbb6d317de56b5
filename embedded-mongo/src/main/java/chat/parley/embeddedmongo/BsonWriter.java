package chat.parley.embeddedmongo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** Writes documents as BSON, every kind of binary data as it came. */
final class BsonWriter {

    private final ByteBuf out;

    private BsonWriter(ByteBuf out) {
        this.out = out;
    }

    static void write(Map<String, ?> document, ByteBuf out) {
        new BsonWriter(out).document(document);
    }

    private void document(Map<?, ?> document) {
        int start = begin();
        document.forEach((name, value) -> element((String) name, value));
        end(start);
    }

    private void array(Collection<?> array) {
        int start = begin();
        int position = 0;
        for (Object value : array) {
            element(Integer.toString(position++), value);
        }
        end(start);
    }

    private int begin() {
        int start = out.writerIndex();
        out.writeIntLE(0);
        return start;
    }

    private void end(int start) {
        out.writeByte(BsonConstants.TERMINATING_BYTE);
        out.setIntLE(start, out.writerIndex() - start);
    }

    private void element(String name, @Nullable Object value) {
        out.writeByte(value instanceof Binary ? BsonConstants.TYPE_DATA : BsonEncoder.determineType(value));
        name(name);
        value(value);
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case Double number -> out.writeLongLE(Double.doubleToRawLongBits(number));
            case Integer number -> out.writeIntLE(number);
            case Long number -> out.writeLongLE(number);
            case String text -> text(text);
            case Map<?, ?> document -> document(document);
            case Collection<?> array -> array(array);
            case ObjectId id -> out.writeBytes(id.toByteArray());
            case Boolean truth -> out.writeBoolean(truth);
            case Instant instant -> out.writeLongLE(instant.toEpochMilli());
            case BsonTimestamp timestamp -> out.writeLongLE(timestamp.getValue());
            case Decimal128 decimal -> out.writeLongLE(decimal.getLow()).writeLongLE(decimal.getHigh());
            case BinData data -> binary(BsonConstants.BINARY_SUBTYPE_GENERIC, data.getData());
            case Binary data -> binary(data.subtype(), data.data());
            case UUID uuid -> binaryHead(BsonConstants.BINARY_SUBTYPE_UUID, BsonConstants.LENGTH_UUID)
                    .writeLong(uuid.getMostSignificantBits()).writeLong(uuid.getLeastSignificantBits());
            case LegacyUUID uuid -> binaryHead(BsonConstants.BINARY_SUBTYPE_OLD_UUID, BsonConstants.LENGTH_UUID)
                    .writeLongLE(uuid.getUuid().getMostSignificantBits())
                    .writeLongLE(uuid.getUuid().getLeastSignificantBits());
            case BsonRegularExpression regex -> {
                name(regex.getPattern());
                name(Objects.requireNonNullElse(regex.getOptions(), ""));
            }
            case BsonJavaScript script -> text(script.getCode());
            case null, default -> {
                // the type says it all
            }
        }
    }

    private void binary(int subtype, byte[] data) {
        binaryHead(subtype, data.length).writeBytes(data);
    }

    private ByteBuf binaryHead(int subtype, int length) {
        return out.writeIntLE(length).writeByte(subtype);
    }

    private void text(String text) {
        int start = out.writerIndex();
        out.writeIntLE(0);
        out.writeCharSequence(text, StandardCharsets.UTF_8);
        out.writeByte(BsonConstants.STRING_TERMINATION);
        out.setIntLE(start, out.writerIndex() - start - Integer.BYTES);
    }

    private void name(String name) {
        out.writeCharSequence(name, StandardCharsets.UTF_8);
        out.writeByte(BsonConstants.STRING_TERMINATION);
    }
}
