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
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the commands of one connection, one after the other in the order they came, off the socket's thread. */
final class CommandHandler extends SimpleChannelInboundHandler<ClientRequest> {

    private static final Logger LOG = LoggerFactory.getLogger(CommandHandler.class);

    private final MongoBackend backend;
    private final Executor threads;
    private final Gate gate;
    private final Frames frames;
    private final AtomicInteger replies = new AtomicInteger();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    CommandHandler(MongoBackend backend, Executor threads, Gate gate, Frames frames) {
        this.backend = backend;
        this.threads = threads;
        this.gate = gate;
        this.frames = frames;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        synchronized (waiting) {
            waiting.add(() -> answer(context, request));
            if (!running) {
                running = true;
                threads.execute(this::runAll);
            }
        }
    }

    private void runAll() {
        for (Runnable next = next(); next != null; next = next()) {
            next.run();
        }
    }

    private @Nullable Runnable next() {
        synchronized (waiting) {
            Runnable next = waiting.poll();
            running = next != null;
            return next;
        }
    }

    private void answer(ChannelHandlerContext context, ClientRequest request) {
        MessageHeader header = new MessageHeader(replies.incrementAndGet(), request.getHeader().getRequestID());
        switch (request) {
            case MongoMessage message -> context.writeAndFlush(
                    new MongoMessage(context.channel(), header, result(message, message.getDocument())));
            case MongoQuery query when query.getCollectionName().equals("$cmd") ->
                context.writeAndFlush(new MongoReply(header, List.of(result(query, query.getQuery())), 0));
            default -> context.close(); // a legacy query; drivers that still send those are not served
        }
    }

    private Document result(ClientRequest request, Document command) {
        String name = command.isEmpty() ? "" : command.keySet().iterator().next();
        try {
            Document signingIn = gate.answer(name, command);
            if (signingIn != null) {
                trustOnceOpen();
                return signingIn;
            }
            return backend.handleCommand(request.getChannel(), request.getDatabaseName(), name, command);
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
