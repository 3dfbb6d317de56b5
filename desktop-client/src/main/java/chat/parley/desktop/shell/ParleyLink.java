package chat.parley.desktop.shell;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import chat.parley.desktop.backend.NotAnAddress;
import chat.parley.desktop.backend.ServerAddress;
import org.jspecify.annotations.Nullable;

/**
 * An address of a place in Parley: {@code parley://server}, {@code parley://server/room/ID} or
 * {@code parley://server/room/ID/message/ID}. Such links come from anywhere, so that what is not exactly of this form is
 * none, and following one only ever shows something: it signs nobody in, sends nothing and changes nothing.
 *
 * @param roomId the room to be shown; {@code null} for the server alone
 * @param messageId the message in it; {@code null} for the room alone
 */
record ParleyLink(ServerAddress server, @Nullable String roomId, @Nullable String messageId) {

    /** Longer, it was not made by Parley. */
    static final int LONGEST = 512;

    private static final Pattern FORM = Pattern.compile(
            "parley://([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:\\d{1,5})?"
                    + "(?:/room/([A-Za-z0-9_-]{1,64})(?:/message/([A-Za-z0-9_-]{1,64}))?)?/?");

    /** Whether it leads to that server. */
    boolean leadsTo(ServerAddress other) {
        return server.host().equals(other.host()) && server.port() == other.port();
    }

    /** As it is written; {@link #parse} reads it back. */
    @Override
    public String toString() {
        String host = "parley://" + server.host() + ":" + server.port();
        return roomId == null ? host : host + "/room/" + roomId + (messageId == null ? "" : "/message/" + messageId);
    }

    /** Empty for what is no such link. */
    static Optional<ParleyLink> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String port = parts.group(2) == null ? "" : parts.group(2);
            return Optional.of(
                    new ParleyLink(ServerAddress.parse(parts.group(1) + port), parts.group(3), parts.group(4)));
        } catch (NotAnAddress e) {
            return Optional.empty();
        }
    }
}
