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

    private static final Pattern OUR_KID = Pattern.compile("[0-9a-f]{10}-[0-9a-f]{8}");
    private static final int HEX_OF_LONG = 16;
    private static final int HEX_OF_TIME = 10;
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    static SigningKey random() {
        return random(Instant.now());
    }

    /** One that is newer than another, also if that was made by a clock that is ahead. */
    static SigningKey after(SigningKey last, Instant now) {
        Instant soonest = last.madeAt().plusSeconds(1);
        return random(now.isBefore(soonest) ? soonest : now);
    }

    private static SigningKey random(Instant madeAt) {
        var random = new SecureRandom();
        var kid = HexFormat.of().toHexDigits(madeAt.getEpochSecond()).substring(HEX_OF_LONG - HEX_OF_TIME) + "-"
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

    /** To the second; the beginning of all time for one whose name does not say. */
    Instant madeAt() {
        return OUR_KID.matcher(kid).matches()
                ? Instant.ofEpochSecond(HexFormat.fromHexDigitsToLong(kid, 0, HEX_OF_TIME))
                : Instant.EPOCH;
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
