package chat.parley.server.account;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * What signs access tokens.
 *
 * @param kid its name in a token; begins with the time it was made, so that names sort by age
 */
record SigningKey(String kid, SecretKey key) {

    static final Pattern KID = Pattern.compile("[A-Za-z0-9_-]{8,32}");

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    static SigningKey random() {
        var random = new SecureRandom();
        var kid = HexFormat.of().toHexDigits(Instant.now().getEpochSecond()).substring(6) + "-"
                + HexFormat.of().toHexDigits(random.nextInt());
        var key = new byte[BYTES];
        random.nextBytes(key);
        return new SigningKey(kid, new SecretKeySpec(key, ALGORITHM));
    }

    /**
     * @param secret as {@link #secret} gave it
     * @throws IllegalArgumentException if this is no key
     */
    static SigningKey of(String kid, String secret) {
        var key = Base64.getDecoder().decode(secret);
        if (key.length != BYTES || !KID.matcher(kid).matches()) {
            throw new IllegalArgumentException("No signing key");
        }
        return new SigningKey(kid, new SecretKeySpec(key, ALGORITHM));
    }

    /** The key itself, to be kept where nobody else can read it. */
    String secret() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** Without the secret, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "SigningKey[kid=" + kid + "]";
    }
}
