package chat.parley.desktop.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import chat.parley.desktop.backend.NotAnAddress;
import chat.parley.desktop.backend.ServerAddress;

/**
 * An invitation as it is handed over: {@code parley://server/invitation/CODE}. Following one fills in where and with what an
 * account can be made; it makes none.
 */
public record InvitationLink(ServerAddress server, String code) {

    /** Longer, it holds more than an invitation. */
    private static final int LONGEST = 4_096;
    private static final Pattern FORM = Pattern.compile(
            "parley://([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:\\d{1,5})?"
                    + "/invitation/([0-9A-Za-z]{5}(?:-[0-9A-Za-z]{5}){3})(?![0-9A-Za-z-])");

    /** The first one in a text, such as the message it came with; empty if there is none. */
    public static Optional<InvitationLink> in(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.find()) {
            return Optional.empty();
        }
        try {
            String port = parts.group(2) == null ? "" : parts.group(2);
            return Optional.of(new InvitationLink(ServerAddress.parse(parts.group(1) + port), parts.group(3)));
        } catch (NotAnAddress e) {
            return Optional.empty();
        }
    }

    /** As it is written; {@link #in} reads it back. */
    @Override
    public String toString() {
        return "parley://" + server.host() + ":" + server.port() + "/invitation/" + code;
    }
}
