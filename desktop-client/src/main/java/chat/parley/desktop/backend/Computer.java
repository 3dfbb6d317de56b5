package chat.parley.desktop.backend;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What this computer is called in the list of a person's devices. */
final class Computer {

    private static final int LONGEST = 80;

    private Computer() {}

    /** Its own name, with the kind of its system: “elena-laptop (Linux)”. May block for a moment. */
    static String name() {
        return shortened(hostName(), System.getProperty("os.name", ""));
    }

    static String shortened(String host, String system) {
        String kind = " (" + (system.startsWith("Mac") ? "macOS" : system.startsWith("Windows") ? "Windows" : system)
                + ")";
        String plain = host.isBlank() ? "Parley" : host.strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST - kind.length())) + kind;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "";
        }
    }
}
