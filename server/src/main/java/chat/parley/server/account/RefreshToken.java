package chat.parley.server.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a client exchanges for a new pair of tokens. Its text is a random part common to all tokens of one session, then a
 * random part of its own. Who knows the first without a live second has held a token of that session that is used up.
 */
final class RefreshToken {

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{22})\\.([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String common;
    private final String text;

    private RefreshToken(String common, String own) {
        this.common = common;
        this.text = common + "." + own;
    }

    /** The first token of a session. */
    static RefreshToken first() {
        return new RefreshToken(random(16), random(32));
    }

    /** Empty for a text that no server has made. */
    static Optional<RefreshToken> parse(String text) {
        return Optional.of(FORM.matcher(text)).filter(Matcher::matches)
                .map(parts -> new RefreshToken(parts.group(1), parts.group(2)));
    }

    /** Another token of the same session. */
    RefreshToken successor() {
        return new RefreshToken(common, random(32));
    }

    /**
     * The token of the same session that ends in what the client has chosen.
     *
     * @param own 32 random bytes in base64url; empty for anything else
     */
    Optional<RefreshToken> successor(String own) {
        return parse(common + "." + own);
    }

    /** What the client keeps. */
    String text() {
        return text;
    }

    /** Hash of the common part. */
    String family() {
        return sha256(common);
    }

    /** Hash of the whole. */
    String hash() {
        return sha256(text);
    }

    /** Without the secret, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "RefreshToken[]";
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
