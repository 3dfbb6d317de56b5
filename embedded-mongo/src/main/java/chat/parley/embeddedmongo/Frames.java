package chat.parley.embeddedmongo;

import java.util.List;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.CorruptedFrameException;

/**
 * Cuts the stream into messages, so that nobody can make this process keep more than one message of the length that is
 * allowed. Strangers are allowed little, since a greeting is all they may send.
 */
final class Frames extends ByteToMessageDecoder {

    private static final int HEADER = 16;
    private static final int OF_A_STRANGER = 16 * 1024;
    private static final int OF_A_FRIEND = 48_000_000;

    private static final int PATIENCE_SECONDS = 5;

    private volatile int longest = OF_A_STRANGER;
    private volatile long lastHeard = System.nanoTime();
    private volatile boolean sentAway;
    private boolean heard;

    /** Who has not signed in, and may stay all the same. */
    boolean isStranger() {
        return longest != OF_A_FRIEND && !sentAway;
    }

    /** It counts no more, though its connection may take a moment to end. */
    void sendAway() {
        sentAway = true;
    }

    /** How long ago the last whole message came, or the connection was made. */
    long silentNanos() {
        return System.nanoTime() - lastHeard;
    }

    /** Who connects and says nothing is not waited for. */
    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
        var _ = context.executor().schedule(() -> {
            if (!heard) {
                context.close();
            }
        }, PATIENCE_SECONDS, TimeUnit.SECONDS);
        super.channelActive(context);
    }

    /** From now on messages may be as long as the protocol allows. */
    void trust() {
        longest = OF_A_FRIEND;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> messages) {
        if (in.readableBytes() < Integer.BYTES) {
            return;
        }
        int length = in.getIntLE(in.readerIndex());
        if (length < HEADER || length > longest) {
            throw new CorruptedFrameException("A message of " + length + " bytes is not accepted");
        }
        if (in.readableBytes() >= length) {
            heard = true;
            lastHeard = System.nanoTime();
            messages.add(in.readRetainedSlice(length));
        }
    }
}
