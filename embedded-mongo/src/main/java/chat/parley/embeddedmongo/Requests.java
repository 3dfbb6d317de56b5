package chat.parley.embeddedmongo;

import java.util.ArrayList;
import java.util.List;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.CorruptedFrameException;
import io.netty.handler.codec.MessageToMessageDecoder;

/**
 * Reads the two kinds of messages that are served: OP_MSG, and OP_QUERY to {@code $cmd}, in which drivers greet a server
 * they know nothing of yet. Anything else ends the connection.
 */
final class Requests extends MessageToMessageDecoder<ByteBuf> {

    private static final int OP_QUERY = 2004;
    private static final int OP_MSG = 2013;
    private static final int CHECKSUM_PRESENT = 1;
    private static final int MORE_TO_COME = 1 << 1;
    private static final int MUST_BE_UNDERSTOOD = 0xFFFF;
    private static final int CHECKSUM_LENGTH = 4;
    private static final int BODY = 0;
    private static final int SEQUENCE = 1;
    private static final String COMMANDS = ".$cmd";

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> requests) {
        int bytes = in.readIntLE();
        int id = in.readIntLE();
        in.skipBytes(Integer.BYTES); // which message it responds to; a request to none
        int kind = in.readIntLE();
        requests.add(switch (kind) {
            case OP_MSG -> message(id, in, bytes);
            case OP_QUERY -> query(id, in, bytes);
            default -> throw new CorruptedFrameException("Messages of kind " + kind + " are not served");
        });
    }

    private static Request message(int id, ByteBuf in, int bytes) {
        int flags = in.readIntLE();
        if ((flags & MUST_BE_UNDERSTOOD & ~(CHECKSUM_PRESENT | MORE_TO_COME)) != 0) {
            throw new CorruptedFrameException("Flags " + flags + " are not served");
        }
        int end = in.writerIndex() - ((flags & CHECKSUM_PRESENT) == 0 ? 0 : CHECKSUM_LENGTH);
        Document sequences = new Document();
        Document body = null;
        while (in.readerIndex() < end) {
            int section = in.readByte();
            if (section == BODY && body == null) {
                body = BsonReader.read(in);
            } else if (section == SEQUENCE) {
                sequence(in, sequences);
            } else {
                throw new CorruptedFrameException("Section " + section + " is not served there");
            }
        }
        if (body == null || !(body.get("$db") instanceof String database)) {
            throw new CorruptedFrameException("A command and its database are missing");
        }
        body.putAll(sequences);
        return new Request(id, database, body, false, (flags & MORE_TO_COME) == 0, bytes);
    }

    private static void sequence(ByteBuf in, Document sequences) {
        int end = in.readerIndex() + in.readIntLE();
        String name = BsonDecoder.decodeCString(in);
        List<Document> documents = new ArrayList<>();
        while (in.readerIndex() < end) {
            documents.add(BsonReader.read(in));
        }
        sequences.put(name, documents);
    }

    private static Request query(int id, ByteBuf in, int bytes) {
        in.skipBytes(Integer.BYTES); // flags
        String collection = BsonDecoder.decodeCString(in);
        in.skipBytes(2 * Integer.BYTES); // how many to skip and to return
        if (!collection.endsWith(COMMANDS)) {
            throw new CorruptedFrameException("Queries of old are not served");
        }
        String database = collection.substring(0, collection.length() - COMMANDS.length());
        return new Request(id, database, BsonReader.read(in), true, true, bytes);
    }
}
