package chat.parley.desktop.backend;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a server is: scheme, host and port, nothing else. Plain http is for this computer alone, so that no password
 * crosses a network in the open.
 *
 * @param scheme {@code http} or {@code https}
 * @param host lower case; an IPv6 address stands in brackets
 * @param port 1 to 65535
 */
public record ServerAddress(String scheme, String host, int port) {
    private static final Pattern TYPED = Pattern
            .compile("(?:(https?)://)?(\\[[0-9a-f:.]+]|[^\\s:/?#@\\[\\]]+)(?::(\\d{1,5}))?/*");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    /**
     * Reads what a person types: {@code host}, {@code host:port} or an http(s) address. Without a scheme it is https, and
     * http for this computer.
     *
     * @throws NotAnAddress if it is none, or if it asks for plain http to another computer
     */
    public static ServerAddress parse(String typed) {
        Matcher parts = TYPED.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new NotAnAddress(NotAnAddress.Why.UNREADABLE);
        }
        String host = parts.group(2);
        boolean loopback = LOOPBACK.matcher(host).matches();
        String scheme = parts.group(1) != null ? parts.group(1) : loopback ? "http" : "https";
        if (scheme.equals("http") && !loopback) {
            throw new NotAnAddress(NotAnAddress.Why.NOT_SECURE);
        }
        int port = parts.group(3) != null ? Integer.parseInt(parts.group(3)) : usualPort(scheme);
        if (port < 1 || port > 65_535) {
            throw new NotAnAddress(NotAnAddress.Why.UNREADABLE);
        }
        return new ServerAddress(scheme, host, port);
    }

    /** Whether the server is on this computer, by its address. */
    public boolean loopback() {
        return LOOPBACK.matcher(host).matches();
    }

    /** Whether what is said to it is encrypted. */
    public boolean secure() {
        return scheme.equals("https");
    }

    /** The address of a REST route; {@code path} starts with a slash and is already encoded. */
    URI rest(String path) {
        return URI.create(scheme + "://" + host + ":" + port + path);
    }

    /** The address of the live connection. */
    URI live() {
        return URI.create((secure() ? "wss" : "ws") + "://" + host + ":" + port + "/live");
    }

    /** As a person would write it, without what goes without saying; {@link #parse} reads it back. */
    @Override
    public String toString() {
        String prefix = secure() == loopback() ? scheme + "://" : "";
        return prefix + host + (port == usualPort(scheme) ? "" : ":" + port);
    }

    private static int usualPort(String scheme) {
        return scheme.equals("https") ? 443 : 8080;
    }
}
