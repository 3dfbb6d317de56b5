package chat.parley.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;

/** Writes answers, in the form the question had. */
final class MessageWriter extends MessageToByteEncoder<Object> {

    @Override
    public boolean acceptOutboundMessage(Object message) {
        return message instanceof MongoMessage || message instanceof MongoReply;
    }

    /** Whoever waits for an answer that cannot be written must not wait for ever. */
    @Override
    protected void encode(ChannelHandlerContext context, Object message, ByteBuf out) {
        try {
            write(message, out);
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    private static void write(Object message, ByteBuf out) {
        int start = out.writerIndex();
        if (message instanceof MongoReply reply) {
            head(reply.getHeader(), OpCode.OP_REPLY, out);
            out.writeIntLE(reply.getFlags()).writeLongLE(reply.getCursorId()).writeIntLE(reply.getStartingFrom())
                    .writeIntLE(reply.getDocuments().size());
            for (Document document : reply.getDocuments()) {
                BsonWriter.write(document, out);
            }
        } else if (message instanceof MongoMessage answer) {
            head(answer.getHeader(), OpCode.OP_MSG, out);
            out.writeIntLE(answer.getFlags()).writeByte(MongoMessage.SECTION_KIND_BODY);
            BsonWriter.write(answer.getDocument(), out);
        }
        out.setIntLE(start, out.writerIndex() - start);
    }

    private static void head(MessageHeader header, OpCode code, ByteBuf out) {
        out.writeIntLE(0).writeIntLE(header.getRequestID()).writeIntLE(header.getResponseTo()).writeIntLE(code.getId());
    }
}
