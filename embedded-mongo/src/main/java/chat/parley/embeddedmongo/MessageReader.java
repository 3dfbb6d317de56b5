package chat.parley.embeddedmongo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.CorruptedFrameException;
import io.netty.handler.codec.MessageToMessageDecoder;

/** Reads commands out of messages: OP_MSG, and OP_QUERY with which drivers say hello. */
final class MessageReader extends MessageToMessageDecoder<ByteBuf> {

    private static final int CHECKSUM_PRESENT = 1;
    private static final int EXHAUST_ALLOWED = 1 << 16;

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> requests) {
        int length = in.readIntLE();
        MessageHeader header = new MessageHeader(length, in.readIntLE(), in.readIntLE());
        OpCode code = OpCode.getById(in.readIntLE());
        if (code == OpCode.OP_MSG) {
            requests.add(message(context.channel(), header, in));
        } else if (code == OpCode.OP_QUERY) {
            requests.add(query(context.channel(), header, in));
        } else {
            throw new CorruptedFrameException("This kind of message is not supported");
        }
    }

    /** A body, and beside it lists of documents that are fields of the body. */
    private static ClientRequest message(Channel channel, MessageHeader header, ByteBuf in) {
        int flags = in.readIntLE();
        if ((flags & ~(CHECKSUM_PRESENT | EXHAUST_ALLOWED)) != 0) {
            throw new CorruptedFrameException("Messages that want no answer are not supported");
        }
        int trailer = (flags & CHECKSUM_PRESENT) == 0 ? 0 : Integer.BYTES;
        Document command = null;
        Document lists = new Document();
        while (in.readableBytes() > trailer) {
            if (in.readByte() == MongoMessage.SECTION_KIND_BODY) {
                command = BsonReader.read(in);
            } else {
                list(in, lists);
            }
        }
        in.skipBytes(in.readableBytes());
        if (command == null) {
            throw new CorruptedFrameException("A message without a command");
        }
        command.putAll(lists);
        return new MongoMessage(channel, header, command);
    }

    private static void list(ByteBuf in, Document lists) {
        int end = in.readerIndex() + in.readIntLE();
        String name = name(in);
        List<Document> documents = new ArrayList<>();
        while (in.readerIndex() < end) {
            documents.add(BsonReader.read(in));
        }
        lists.put(name, documents);
    }

    private static ClientRequest query(Channel channel, MessageHeader header, ByteBuf in) {
        in.skipBytes(Integer.BYTES);
        String collection = name(in);
        int skip = in.readIntLE();
        int most = in.readIntLE();
        Document query = BsonReader.read(in);
        in.skipBytes(in.readableBytes());
        return new MongoQuery(channel, header, collection, skip, most, query, new Document());
    }

    private static String name(ByteBuf in) {
        String name = in.readCharSequence(Math.max(0, in.bytesBefore((byte) 0)), StandardCharsets.UTF_8).toString();
        in.skipBytes(1);
        return name;
    }
}
