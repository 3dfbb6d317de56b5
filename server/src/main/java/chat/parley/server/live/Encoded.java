package chat.parley.server.live;

import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;

/** A frame as it goes out, encoded once for however many hear it. */
record Encoded(WebSocketMessage<?> message, String text, int bytes) {

    static final Encoded PING = new Encoded(new PingMessage(), "", 0);

    static Encoded of(String json) {
        var message = new TextMessage(json);
        return new Encoded(message, json, message.getPayloadLength());
    }
}
