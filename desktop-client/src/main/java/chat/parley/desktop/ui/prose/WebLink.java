package chat.parley.desktop.ui.prose;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A link that may be followed: to a page by http or https, or to somebody by mail; to nothing else on this computer or
 * another.
 *
 * @param address as the browser gets it
 * @param host where it really leads, as it is looked up; for mail, the whole address
 * @param doubtful whether it may lead elsewhere than a reader thinks, so that one asks first: its words name another
 *     host, it hides its host behind a user name, its host is a number or has letters that look like others
 */
public record WebLink(String address, String host, boolean doubtful) {

    static final int LONGEST = 2_000;

    private static final Pattern FORBIDDEN = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\\\]");
    /** What people paste and browsers take, but the grammar of addresses does not. */
    private static final Pattern TO_ESCAPE = Pattern.compile("[|^{}\"<>`\\[\\]]|%(?![0-9A-Fa-f]{2})");
    private static final Pattern MAIL = Pattern.compile("[^@\\s/?#&]{1,64}@[^@\\s/?#&]{1,255}");

    /**
     * A link as an author wrote it.
     *
     * @param shown the words it stands behind
     * @return {@code null} if it must not be followed
     */
    static @Nullable WebLink to(String destination, String shown) {
        String address = destination.startsWith("www.") ? "https://" + destination : destination;
        if (address.length() > LONGEST || FORBIDDEN.matcher(address).find()) {
            return null;
        }
        int colon = address.indexOf(':');
        String scheme = colon < 0 ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "http", "https" -> page(scheme, address.substring(colon + 1), shown);
            case "mailto" -> mail(address.substring(colon + 1), shown);
            default -> null;
        };
    }

    private static @Nullable WebLink mail(String rest, String shown) {
        int question = rest.indexOf('?');
        // What follows could fill in a letter, and attach files to it.
        String whom = question < 0 ? rest : rest.substring(0, question);
        if (!MAIL.matcher(whom).matches()) {
            return null;
        }
        String named = shown.strip().replaceFirst("(?i)^mailto:", "");
        boolean another = named.contains("@") && !named.equalsIgnoreCase(whom);
        return new WebLink("mailto:" + whom, whom, another || !Host.isPlain(whom.substring(whom.indexOf('@') + 1)));
    }

    private static @Nullable WebLink page(String scheme, String rest, String shown) {
        if (!rest.startsWith("//")) {
            return null;
        }
        int end = endOfAuthority(rest);
        String authority = rest.substring(2, end);
        int at = authority.lastIndexOf('@');
        Host host = Host.of(authority.substring(at + 1));
        if (host == null) {
            return null;
        }
        String address = scheme + "://" + authority.substring(0, at + 1) + host.withPort()
                + TO_ESCAPE.matcher(rest.substring(end))
                        .replaceAll(hit -> "%%%02X".formatted((int) hit.group().charAt(0)));
        try {
            address = new URI(address).toASCIIString();
        } catch (URISyntaxException e) {
            return null;
        }
        boolean itself = (scheme + ":" + rest).endsWith(shown);
        return new WebLink(address, host.name(),
                at >= 0 || host.deceptive() || !itself && Host.another(shown, host));
    }

    private static int endOfAuthority(String rest) {
        for (int i = 2; i < rest.length(); i++) {
            if ("/?#".indexOf(rest.charAt(i)) >= 0) {
                return i;
            }
        }
        return rest.length();
    }
}
