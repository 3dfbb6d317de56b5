package chat.parley.faults.proxy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Says back what it hears, and remembers it. */
final class EchoServer implements AutoCloseable {

    private final ServerSocket door;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private boolean ended;

    EchoServer() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) door.getLocalSocketAddress();
    }

    /** All that was heard, once a connection has ended. */
    synchronized String heard() throws InterruptedException {
        while (!ended) {
            wait();
        }
        return heard.toString(US_ASCII);
    }

    /** All that was heard, once it is so long. */
    synchronized String awaitHeard(int bytes) throws InterruptedException {
        while (heard.size() < bytes) {
            wait();
        }
        return heard.toString(US_ASCII);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> echo(client));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void echo(Socket client) {
        byte[] bytes = new byte[1024];
        try (client) {
            for (int length = client.getInputStream().read(bytes); length >= 0; length = client.getInputStream()
                    .read(bytes)) {
                remember(bytes, length);
                client.getOutputStream().write(bytes, 0, length);
            }
        } catch (IOException e) {
            // Cut, as it should be.
        } finally {
            end();
        }
    }

    private synchronized void remember(byte[] bytes, int length) {
        heard.write(bytes, 0, length);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
