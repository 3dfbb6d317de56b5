package chat.parley.faults.proxy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** One connection through the proxy. */
final class Link {

    private static final int IDLE_MILLIS = 40;

    private final Socket client;
    private final Socket server;
    private final Gate gate;

    Link(Socket client, Socket server, Gate gate) {
        this.client = client;
        this.server = server;
        this.gate = gate;
    }

    /** Carries both ways until one side ends it. Blocks. */
    void carry(Fault fault) {
        Thread back = Thread.ofVirtual().start(() -> pump(server, client, Passage.of(fault, Way.TO_CLIENT)));
        pump(client, server, Passage.of(fault, Way.TO_SERVER));
        try {
            back.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pump(Socket from, Socket to, Passage passage) {
        byte[] bytes = new byte[8192];
        try {
            from.setSoTimeout(IDLE_MILLIS);
            OutputStream out = to.getOutputStream();
            Passage.Next next = Passage.Next.ON;
            while (next == Passage.Next.ON) {
                try {
                    int length = from.getInputStream().read(bytes);
                    gate.pass();
                    next = length < 0 ? Passage.Next.END : passage.pass(bytes, length, out);
                } catch (SocketTimeoutException e) {
                    gate.pass();
                    passage.idle(out);
                }
            }
            if (next == Passage.Next.ERROR) {
                reset();
            }
        } catch (IOException e) {
            // One side is gone: so is the other, below.
        } finally {
            end();
        }
    }

    /** Ends it as a network does that goes away under both. */
    void reset() {
        for (Socket socket : new Socket[]{client, server}) {
            try {
                socket.setSoLinger(true, 0);
            } catch (IOException e) {
                // Closed already.
            }
        }
        end();
    }

    void end() {
        for (Socket socket : new Socket[]{client, server}) {
            try {
                socket.close();
            } catch (IOException e) {
                // It is gone all the same.
            }
        }
    }
}
