package chat.parley.embeddedmongo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret a client must know, new at every start and kept in memory only, with what SCRAM-SHA-256 derives from it
 * (RFC 5802 and 7677).
 */
final class Credentials {

    static final String USER = "embedded";

    /** The fewest that drivers accept. The secret is random, so there is nothing to guess more slowly. */
    static final int ITERATIONS = 4_096;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String password = HexFormat.of().formatHex(random(32));
    private final byte[] salt = random(28);
    private final byte[] storedKey;
    private final byte[] serverKey;

    Credentials() {
        try {
            byte[] salted = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, 256)).getEncoded();
            storedKey = hash(mac(salted, "Client Key"));
            serverKey = mac(salted, "Server Key");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has PBKDF2 and SHA-256", e);
        }
    }

    String password() {
        return password;
    }

    byte[] salt() {
        return salt.clone();
    }

    /** Whether {@code proof} could only come from one who knows the secret. */
    boolean accept(byte[] proof, String conversation) {
        byte[] signature = mac(storedKey, conversation);
        if (proof.length != signature.length) {
            return false;
        }
        byte[] clientKey = new byte[proof.length];
        for (int i = 0; i < proof.length; i++) {
            clientKey[i] = (byte) (proof[i] ^ signature[i]);
        }
        return MessageDigest.isEqual(hash(clientKey), storedKey);
    }

    /** Shows the client that this side knows the secret, too. */
    byte[] serverSignature(String conversation) {
        return mac(serverKey, conversation);
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
