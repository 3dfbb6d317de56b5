package chat.parley.desktop.shell;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How an app that is started a second time hands what it was started with to the first, through a socket file that only its
 * owner can reach. What comes is a line of text from any program of that person, and is trusted no further than that.
 */
final class HandOver implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);
    private static final String FILE = "hand-over.sock";
    private static final int LONGEST = ParleyLink.LONGEST * 2;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final byte[] TAKEN = {'o', 'k'};

    /** {@code null} where no socket can be. */
    private final @Nullable ServerSocketChannel door;
    private final Path file;

    private HandOver(@Nullable ServerSocketChannel door, Path file) {
        this.door = door;
        this.file = file;
    }

    /**
     * Hands over to the app that has that folder, if one runs and listens.
     *
     * @param link what it is to open; empty if it is only to come to the front
     * @return whether it has taken it
     */
    static boolean toRunning(Path folder, String link) {
        Path file = folder.resolve(FILE);
        return Files.exists(file) && patiently(() -> tell(file, link));
    }

    /**
     * Listens, as the app that has that folder; in a place where no socket can be, it does without.
     *
     * @param heard hears what others were started with, on a thread of its own
     */
    static HandOver listen(Path folder, Consumer<String> heard) {
        Path file = folder.resolve(FILE);
        try {
            Files.deleteIfExists(file); // who has the folder is the only one: this was left by a crash
            ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            door.bind(UnixDomainSocketAddress.of(file));
            HandOver listening = new HandOver(door, file);
            Thread.ofVirtual().name("hand-over").start(() -> serve(door, heard));
            return listening;
        } catch (IOException | UnsupportedOperationException e) {
            LOG.info("A second start cannot hand over to this one: {}", e.toString());
            return new HandOver(null, file);
        }
    }

    @Override
    public void close() {
        try {
            if (door != null) {
                door.close();
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.debug("The socket file could not be removed", e);
        }
    }

    private static void serve(ServerSocketChannel door, Consumer<String> heard) {
        while (door.isOpen()) {
            try {
                SocketChannel caller = door.accept();
                Thread.ofVirtual().name("hand-over").start(() -> patiently(() -> take(caller, heard)));
            } catch (IOException e) {
                LOG.debug("No longer listening for second starts", e);
                return;
            }
        }
    }

    private static boolean take(SocketChannel caller, Consumer<String> heard) throws IOException {
        try (caller) {
            ByteBuffer line = ByteBuffer.allocate(LONGEST);
            while (line.hasRemaining() && caller.read(line) >= 0 && !ended(line)) {
                // on until the end of the line
            }
            if (!ended(line)) {
                return false;
            }
            String text = new String(line.array(), 0, line.position() - 1, StandardCharsets.UTF_8);
            caller.write(ByteBuffer.wrap(TAKEN));
            heard.accept(text);
            return true;
        }
    }

    private static boolean ended(ByteBuffer line) {
        return line.position() > 0 && line.get(line.position() - 1) == '\n';
    }

    private static boolean tell(Path file, String link) throws IOException {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(file))) {
            ByteBuffer line = StandardCharsets.UTF_8.encode(link + "\n");
            while (line.hasRemaining()) {
                channel.write(line);
            }
            return channel.read(ByteBuffer.allocate(TAKEN.length)) > 0;
        }
    }

    private interface Talk {
        boolean hold() throws IOException;
    }

    /** Neither side waits for one that hangs; false if nothing came of it. */
    private static boolean patiently(Talk talk) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Thread talking = Thread.ofVirtual().name("hand-over").start(() -> {
            try {
                done.complete(talk.hold());
            } catch (IOException | RuntimeException e) {
                done.complete(false);
            }
        });
        try {
            return done.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("Nothing came of handing over: {}", e.toString());
        }
        talking.interrupt(); // closes the channel under it
        return false;
    }
}
