package chat.parley.desktop.backend;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What two people compare to be sure that they speak of the same certificate.
 *
 * @param sha256 SHA-256 of the certificate in DER, as 64 lower-case hexadecimal digits
 */
public record Fingerprint(String sha256) {
    private static final HexFormat SPOKEN = HexFormat.ofDelimiter(":").withUpperCase();

    /** @throws IllegalArgumentException unless it is 64 hexadecimal digits */
    public Fingerprint {
        sha256 = sha256.toLowerCase(Locale.ROOT);
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no fingerprint: " + sha256.length() + " characters");
        }
    }

    static Fingerprint of(X509Certificate certificate) throws CertificateEncodingException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return new Fingerprint(HexFormat.of().formatHex(digest.digest(certificate.getEncoded())));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In pairs of digits with colons between them, as other tools and the server write it. */
    @Override
    public String toString() {
        return SPOKEN.formatHex(HexFormat.of().parseHex(sha256));
    }
}
