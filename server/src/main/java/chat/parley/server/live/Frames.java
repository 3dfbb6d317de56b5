package chat.parley.server.live;

import chat.parley.model.live.ClientFrame;
import chat.parley.model.live.ServerFrame;
import chat.parley.server.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.json.JsonMapper;

/** Frames to text and back, under the same rules for JSON as everywhere. */
@Component
class Frames {

    private static final int LONGEST_REF = 64;

    private final JsonMapper json;

    Frames(JsonMapper json) {
        this.json = json;
    }

    Encoded encode(ServerFrame frame) {
        return Encoded.of(json.writeValueAsString(frame));
    }

    /** @throws Invalid if this is no frame that a client may send */
    ClientFrame decode(String text) {
        try {
            ClientFrame frame = json.readValue(text, ClientFrame.class);
            if (frame == null) {
                throw new Invalid("This is not a frame.");
            }
            String ref = frame.ref();
            if (ref != null && ref.length() > LONGEST_REF) {
                throw new Invalid("ref", "A ref has at most 64 characters.");
            }
            return frame;
        } catch (InvalidTypeIdException e) {
            throw new Invalid("event", "This event is not known.");
        } catch (JacksonException e) {
            throw new Invalid("This is not a frame.");
        }
    }

    /** The {@code ref} of a text that {@link #decode} refused, so that its sender knows which; {@code null} if none is found. */
    @Nullable
    String ref(String text) {
        try {
            var ref = json.readTree(text).path("ref");
            return ref.isString() && ref.stringValue().length() <= LONGEST_REF ? ref.stringValue() : null;
        } catch (JacksonException e) {
            return null;
        }
    }
}
