package chat.parley.desktop.ui.prose;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where a link leads.
 *
 * @param name as it is looked up: in Latin letters, so that no letter looks like another
 * @param port with its colon, or empty
 */
record Host(String name, String port) {

    private static final Pattern FORM = Pattern
            .compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.?)+|\\[[0-9a-f:.]+]");
    private static final Pattern PORT = Pattern.compile(":\\d{0,5}$");
    private static final Pattern DOTTED = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern NUMBER = Pattern.compile("(?:0x[0-9a-f]*|\\d+)(?:\\.(?:0x[0-9a-f]*|\\d+))*");
    /** Words that a reader takes for the name of a host, wherever they stand. */
    private static final Pattern NAMED = Pattern.compile(
            "(?iu)(?:https?:/*)?(?:[^\\s/@?#]*@)?((?:[\\p{L}\\p{N}_-]+[.\u3002])+[\\p{L}]{2,24})(?![\\p{L}\\p{N}])");

    /** The host of an address, or {@code null} if it makes no sense. */
    static @Nullable Host of(String written) {
        Matcher port = PORT.matcher(written);
        String behind = port.find() ? port.group() : "";
        String ascii = ascii(written.substring(0, written.length() - behind.length()));
        return ascii != null && ascii.length() <= 253 && FORM.matcher(ascii).matches() ? new Host(ascii, behind) : null;
    }

    static boolean isPlain(String written) {
        Host host = of(written);
        return host != null && !host.deceptive();
    }

    /** Whether words name a host that is not this one. */
    static boolean another(String words, Host host) {
        Matcher named = NAMED.matcher(words);
        while (named.find()) {
            String ascii = ascii(named.group(1));
            if (ascii == null || !bare(ascii).equals(bare(host.name()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether its letters may be taken for others, or it is a number written in an unusual way. */
    boolean deceptive() {
        return name.contains("xn--") || NUMBER.matcher(name).matches() && !DOTTED.matcher(name).matches();
    }

    String withPort() {
        return name + (port.length() > 1 ? port : "");
    }

    private static String bare(String name) {
        String bare = name.startsWith("www.") ? name.substring(4) : name;
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static @Nullable String ascii(String written) {
        try {
            return written.startsWith("[")
                    ? written.toLowerCase(Locale.ROOT)
                    : IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
