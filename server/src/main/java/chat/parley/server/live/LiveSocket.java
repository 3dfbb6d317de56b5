package chat.parley.server.live;

import java.io.IOException;

import chat.parley.model.live.ClientFrame;
import chat.parley.server.web.NotSignedIn;
import chat.parley.server.web.Refusal;
import chat.parley.server.web.TooMany;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** Between the container and a {@link Connection}: its beginning, its frames one at a time, its end. */
@Component
class LiveSocket extends TextWebSocketHandler {

    /** Attribute of the handshake that holds the token of its header. */
    static final String TOKEN = "token";

    static final int LONGEST_FIRST_FRAME = 4 * 1024;

    /** More than a frame may have, so that one that is somewhat too long gets an answer and not the end. */
    static final int LONGEST_MESSAGE = 256 * 1024;

    private static final String CONNECTION = "connection";
    private static final Logger log = LoggerFactory.getLogger(LiveSocket.class);

    private final Connections connections;
    private final Entrance entrance;
    private final Conversing conversing;
    private final Failures failures;
    private final Frames frames;

    LiveSocket(Connections connections, Entrance entrance, Conversing conversing, Failures failures, Frames frames) {
        this.connections = connections;
        this.entrance = entrance;
        this.conversing = conversing;
        this.failures = failures;
        this.frames = frames;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        var connection = new Connection(session.getId(), new Line(session));
        session.getAttributes().put(CONNECTION, connection);
        if (!connections.open(connection)) {
            connection.close(Closing.AWAY);
        } else if (session.getAttributes().remove(TOKEN) instanceof String token) {
            enter(connection, token, null);
        } else if (connections.tooManyStrangers()) {
            connection.close(Closing.FULL);
        } else {
            connection.takeUpTo(LONGEST_FIRST_FRAME);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) throws IOException {
        Connection connection = of(session);
        connection.heardNow();
        if (!connection.handles()) {
            return;
        }
        try {
            SignedIn who = connection.signedIn();
            if (who == null) {
                introduce(connection, message.getPayload());
            } else {
                conversing.handle(connection, who, message);
            }
        } finally {
            connection.handled();
        }
    }

    @Override
    protected void handlePongMessage(WebSocketSession session, PongMessage message) {
        of(session).heardNow();
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable failure) {
        log.debug("A live connection failed: {}", failure.toString());
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        if (session.getAttributes().get(CONNECTION) instanceof Connection connection) {
            entrance.leave(connection);
        }
    }

    private void introduce(Connection connection, String text) throws IOException {
        try {
            if (frames.decode(text) instanceof ClientFrame.Identity(var ref, var token) && token != null) {
                enter(connection, token, ref);
                return;
            }
        } catch (Refusal e) {
            log.debug("A live connection began with something else than its identity");
        }
        connection.close(Closing.NOT_SIGNED_IN);
    }

    private void enter(Connection connection, String token, @Nullable String ref) throws IOException {
        connection.takeUpTo(LONGEST_MESSAGE);
        try {
            entrance.enter(connection, token);
        } catch (NotSignedIn e) {
            connection.lastWord(frames.encode(failures.of(ref, e)), Closing.NOT_SIGNED_IN);
        } catch (TooMany e) {
            connection.lastWord(frames.encode(failures.of(ref, e)), Closing.FULL);
        } catch (RuntimeException e) { // nothing is wrong with the token, as far as is known
            connection.lastWord(frames.encode(failures.unexpected(ref, e)), Closing.NOT_NOW);
        }
    }

    private static Connection of(WebSocketSession session) {
        if (session.getAttributes().get(CONNECTION) instanceof Connection connection) {
            return connection;
        }
        throw new IllegalStateException("A frame before the beginning");
    }
}
