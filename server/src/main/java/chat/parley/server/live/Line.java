package chat.parley.server.live;

import java.io.IOException;
import java.util.concurrent.ExecutionException;

import org.eclipse.jetty.util.Callback.Completable;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/**
 * The way out of one socket. Goes past Spring's session and Jetty's, which take text and encode it for each reader anew, to
 * the layer below, which takes bytes.
 */
class Line {

    private final WebSocketSession socket;

    /** @throws IllegalStateException if the server does not run on Jetty */
    Line(org.springframework.web.socket.WebSocketSession session) {
        var jetty = ((NativeWebSocketSession) session).getNativeSession(WebSocketSession.class);
        if (jetty == null) {
            throw new IllegalStateException("The server runs on Jetty");
        }
        socket = jetty;
    }

    /**
     * Waits until the frame is written. One at a time.
     *
     * @throws IOException if the connection is gone
     */
    void write(Encoded frame) throws IOException {
        var written = new Completable();
        socket.getCoreSession().sendFrame(frame.frame(), written, false);
        try {
            written.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Says why it ends. Does not wait for the other side to answer. */
    void close(Closing why) {
        socket.close(why.status().getCode(), why.status().getReason(), Callback.NOOP);
    }

    /** Ends without a word. */
    void cut() {
        socket.disconnect();
    }

    boolean isOpen() {
        return socket.isOpen();
    }

    /** How long a message may be that the container takes from the other side at all. */
    void takeUpTo(int bytes) {
        socket.setMaxTextMessageSize(bytes);
    }
}
