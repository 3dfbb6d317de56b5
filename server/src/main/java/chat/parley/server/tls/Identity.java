package chat.parley.server.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import chat.parley.server.store.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * What the server proves itself with.
 *
 * @param chain its own certificate first, then those that vouch for it
 */
record Identity(PrivateKey key, List<X509Certificate> chain) {

    private static final HexFormat SPOKEN = HexFormat.ofDelimiter(":").withUpperCase();
    private static final String ALIAS = "parley";

    Identity {
        chain = List.copyOf(chain);
    }

    /** @throws StartRefused unless both files can be read and belong together */
    static Identity read(Path certificate, Path key) {
        List<X509Certificate> chain = found(certificate, PemContent::getCertificates, "no certificate as PEM");
        PrivateKey secret = found(key, PemContent::getPrivateKey,
                "no private key as PEM, or one that is locked with a password");
        if (!belongTogether(secret, chain.getFirst())) {
            throw new StartRefused("The key in " + key.toAbsolutePath() + " is not that of the certificate in "
                    + certificate.toAbsolutePath() + ".");
        }
        return new Identity(secret, chain);
    }

    /** The certificate by which its clients know the server. */
    X509Certificate certificate() {
        return chain.getFirst();
    }

    /** SHA-256 of the certificate, in pairs of digits with colons between them, as the app shows it. */
    String fingerprint() {
        try {
            return SPOKEN.formatHex(MessageDigest.getInstance("SHA-256").digest(certificate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Both, as TLS wants them; the key has no password in there. */
    KeyStore store() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, key, null, chain.toArray(X509Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T found(Path file, Function<PemContent, @Nullable T> part, String otherwise) {
        PemContent content;
        try {
            content = PemContent.load(file);
        } catch (IOException e) {
            throw new StartRefused("The file " + file.toAbsolutePath() + " cannot be read.", e);
        }
        try {
            return Objects.requireNonNull(part.apply(content));
        } catch (RuntimeException e) { // how the parser says that there is none
            throw new StartRefused("The file " + file.toAbsolutePath() + " holds " + otherwise + ".", e);
        }
    }

    private static boolean belongTogether(PrivateKey key, X509Certificate certificate) {
        byte[] words = {1, 2, 3};
        try {
            Signature signature = Signature.getInstance(switch (key.getAlgorithm()) {
                case "RSA" -> "SHA256withRSA";
                case "EC" -> "SHA256withECDSA";
                default -> key.getAlgorithm();
            });
            signature.initSign(key);
            signature.update(words);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(words);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
