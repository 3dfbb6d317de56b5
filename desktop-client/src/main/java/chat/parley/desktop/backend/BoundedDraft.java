package chat.parley.desktop.backend;

import java.util.List;

import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.LimitExceededException;
import org.java_websocket.framing.DataFrame;
import org.java_websocket.framing.Framedata;

/** The protocol of WebSockets without extensions, with a bound to how much one message takes, and to how many pieces it comes in. */
final class BoundedDraft extends Draft_6455 {

    /** The library bounds their bytes alone: of empty ones it would collect any number. */
    private static final int MOST_PIECES = 1_000;

    private final int longest;
    private int pieces;

    /** @param longest bytes of a message */
    BoundedDraft(int longest) {
        super(List.of(), longest);
        this.longest = longest;
    }

    @Override
    public void processFrame(WebSocketImpl connection, Framedata frame) throws InvalidDataException {
        // What is said in between, such as a ping, is no part of the message.
        if (frame instanceof DataFrame) {
            pieces = frame.isFin() ? 0 : pieces + 1;
        }
        if (pieces > MOST_PIECES) {
            throw new LimitExceededException("a message in more than " + MOST_PIECES + " pieces");
        }
        super.processFrame(connection, frame);
    }

    /** Each connection works on a copy of its own. */
    @Override
    public Draft copyInstance() {
        return new BoundedDraft(longest);
    }
}
