package chat.parley.embeddedmongo;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the commands of one connection, one after the other in the order they came, off the socket's thread. The next runs
 * when the reply to the last has left, and who sends much ahead is not read from for a while: what a connection can make
 * this process keep is one reply and some MiB of commands, whatever the client does.
 */
final class CommandHandler extends SimpleChannelInboundHandler<Request> {

    private static final Logger LOG = LoggerFactory.getLogger(CommandHandler.class);
    private static final int MOST_AHEAD = 4 << 20;
    private static final int COST_OF_ANY = 1 << 10;

    private final MongoBackend backend;
    private final Executor threads;
    private final Gate gate;
    private final Frames frames;
    private final AtomicInteger replies = new AtomicInteger();
    private final Queue<Request> waiting = new ArrayDeque<>();
    private int ahead;
    private boolean running;

    CommandHandler(MongoBackend backend, Executor threads, Gate gate, Frames frames) {
        this.backend = backend;
        this.threads = threads;
        this.gate = gate;
        this.frames = frames;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, Request request) {
        synchronized (waiting) {
            waiting.add(request);
            ahead += cost(request);
            context.channel().config().setAutoRead(ahead < MOST_AHEAD);
            if (!running) {
                running = true;
                threads.execute(() -> runUntilReplyOrEnd(context));
            }
        }
    }

    private static int cost(Request request) {
        return request.bytes() + COST_OF_ANY;
    }

    /** Whoever would wait for a reply that can never come, because memory is at its end, loses the connection instead. */
    private void runUntilReplyOrEnd(ChannelHandlerContext context) {
        try {
            runUntilReply(context);
        } catch (Error e) {
            context.close();
            throw e;
        }
    }

    private void runUntilReply(ChannelHandlerContext context) {
        for (Request next = next(context); next != null; next = next(context)) {
            Document result = result(context.channel(), next);
            if (next.wantsReply() && context.channel().isActive()) {
                context.writeAndFlush(reply(context.channel(), next, result)).addListener(_ -> goOn(context));
                return;
            }
        }
    }

    private @Nullable Request next(ChannelHandlerContext context) {
        synchronized (waiting) {
            Request next = waiting.poll();
            if (next == null) {
                running = false;
            } else {
                ahead -= cost(next);
                context.channel().config().setAutoRead(ahead < MOST_AHEAD);
            }
            return next;
        }
    }

    private void goOn(ChannelHandlerContext context) {
        synchronized (waiting) {
            if (waiting.isEmpty()) {
                running = false;
            } else {
                threads.execute(() -> runUntilReplyOrEnd(context));
            }
        }
    }

    private Object reply(Channel channel, Request request, Document result) {
        MessageHeader header = new MessageHeader(replies.incrementAndGet(), request.id());
        return request.legacy()
                ? new MongoReply(header, List.of(result), 0)
                : new MongoMessage(channel, header, result);
    }

    private Document result(Channel channel, Request request) {
        String name = request.command();
        try {
            if (request.legacy() && !Gate.GREETINGS.contains(name)) {
                throw new MongoServerError(352, "UnsupportedOpQueryCommand", "OP_QUERY is for greetings only");
            }
            Document signingIn = gate.answer(name, request.body());
            if (signingIn != null) {
                trustOnceOpen();
                return signingIn;
            }
            return backend.handleCommand(channel, request.database(), name, request.body());
        } catch (RuntimeException | StackOverflowError e) {
            return failure(name, e);
        }
    }

    private void trustOnceOpen() {
        if (gate.isOpen()) {
            frames.trust();
        }
    }

    /** Never logs what was in the command: that is people's data. */
    private static Document failure(String command, Throwable e) {
        Document failure = new Document("ok", 0.0);
        if (e instanceof MongoServerException refused) {
            failure.append("errmsg", refused.getMessageWithoutErrorCode());
        } else {
            LOG.error("The command {} failed", command, e);
            failure.append("errmsg", "Internal error: " + e.getClass().getSimpleName());
        }
        if (e instanceof MongoServerError error) {
            failure.append("code", error.getCode()).append("codeName", String.valueOf(error.getCodeName()));
        }
        return DuplicateKey.describe(e, failure);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        backend.handleClose(context.channel());
        super.channelInactive(context);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.debug("Connection closed", cause);
        context.close();
    }
}
