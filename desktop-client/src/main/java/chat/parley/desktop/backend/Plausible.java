package chat.parley.desktop.backend;

import java.time.Instant;

import chat.parley.model.MessageView;
import chat.parley.model.PostView;
import chat.parley.model.live.ServerFrame;

/** What a server of ours could have said. What lies outside would overflow, be drawn as nonsense or be kept for ever. */
final class Plausible {

    /** What counts and numbers stay below, as JSON is read everywhere: with room left to add to them. */
    private static final long MOST = 1L << 53;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");
    private static final int LONGEST_ID = 256;

    private Plausible() {}

    static boolean value(Object value) {
        return switch (value) {
            case Long number -> number >= 0 && number < MOST;
            case Instant time -> !time.isBefore(FIRST) && !time.isAfter(LAST);
            default -> true;
        };
    }

    /** Whether it stands where something of a room can stand: the first message has number 1. */
    static boolean place(Object record) {
        return switch (record) {
            case MessageView message -> message.number() > 0;
            case PostView message -> message.number() > 0;
            case ServerFrame.MessageDeleted deletion -> deletion.number() > 0;
            default -> true;
        };
    }

    /** @param name of the component: ids are looked up and remembered long after what they came with is forgotten */
    static boolean text(String name, String text) {
        return text.length() <= LONGEST_ID || !(name.equals("id") || name.endsWith("Id"));
    }
}
