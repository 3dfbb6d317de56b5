package chat.parley.embeddedmongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import de.bwaldvogel.mongo.MongoBackend;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;

/**
 * The loopback port. Sockets are read by a few threads; commands run on threads of their own, since a command may wait
 * for the disk and must not keep other connections from being heard.
 */
final class WireServer implements AutoCloseable {

    /** Drivers keep one or two connections on which they only greet; nobody else needs any. */
    private static final int MOST_STRANGERS = 200;

    private final MongoBackend backend;
    private final Credentials credentials;
    private final EventLoopGroup sockets = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    private final ExecutorService commands = Executors
            .newCachedThreadPool(Thread.ofPlatform().daemon().name("embedded-mongo-", 1).factory());
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final int port;

    private WireServer(MongoBackend backend, Credentials credentials, int port) {
        this.backend = backend;
        this.credentials = credentials;
        this.port = ((InetSocketAddress) listen(port).localAddress()).getPort();
    }

    static WireServer start(MongoBackend backend, Credentials credentials, int port) {
        return new WireServer(backend, credentials, port);
    }

    /**
     * Among too many strangers, who has been silent for longest must go: never a newcomer, who may be about to sign in.
     * A driver's connection that only greets speaks every ten seconds, and is made anew if it must go.
     */
    private synchronized void makeRoomForAnother() {
        List<Channel> strangers = connections.stream().filter(WireServer::isStranger).toList();
        if (strangers.size() >= MOST_STRANGERS) {
            strangers.stream().max(Comparator.comparingLong(WireServer::silentNanos)).ifPresent(WireServer::sendAway);
        }
    }

    private static boolean isStranger(Channel channel) {
        Frames frames = channel.pipeline().get(Frames.class);
        return frames != null && frames.isStranger();
    }

    /** The handlers of a connection that has just ended are gone. */
    private static long silentNanos(Channel channel) {
        Frames frames = channel.pipeline().get(Frames.class);
        return frames == null ? -1 : frames.silentNanos();
    }

    private static void sendAway(Channel channel) {
        Frames frames = channel.pipeline().get(Frames.class);
        if (frames != null) {
            frames.sendAway();
        }
        channel.close();
    }

    int port() {
        return port;
    }

    private Channel listen(int wantedPort) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), wantedPort);
        var bound = new ServerBootstrap().group(sockets).channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true).childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        makeRoomForAnother();
                        connections.add(channel);
                        Frames frames = new Frames();
                        channel.pipeline().addLast(new MessageWriter(), frames, new Requests(),
                                new CommandHandler(backend, commands, new Gate(credentials), frames));
                    }
                }).bind(address).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            sockets.shutdownGracefully(0, 1, TimeUnit.SECONDS);
            commands.shutdown();
            throw new UncheckedIOException("The database cannot listen on " + address, new IOException(bound.cause()));
        }
        connections.add(bound.channel());
        return bound.channel();
    }

    @Override
    public void close() {
        connections.close().awaitUninterruptibly();
        sockets.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
        commands.close();
    }
}
