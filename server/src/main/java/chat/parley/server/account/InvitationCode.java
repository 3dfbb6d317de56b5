package chat.parley.server.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is handed to whoever is invited: 100 bits of chance in letters and digits that nobody mistakes for one another, as
 * Crockford's base 32 has them. It is read whatever its case and its dashes, with O for 0, and I and L for 1.
 */
final class InvitationCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;
    private static final int LONGEST_TYPED = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String letters;

    private InvitationCode(String letters) {
        this.letters = letters;
    }

    static InvitationCode random() {
        return new InvitationCode(RANDOM.ints(LENGTH, 0, ALPHABET.length()).mapToObj(ALPHABET::charAt)
                .map(String::valueOf).collect(Collectors.joining()));
    }

    /** Empty for what no server has made. */
    static Optional<InvitationCode> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String letters = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1')
                .replace('L', '1');
        return letters.length() == LENGTH && letters.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)
                ? Optional.of(new InvitationCode(letters))
                : Optional.empty();
    }

    /** What is handed over: {@code 7K3QF-9D2MX-B4T8W-HN5ZR}. */
    String text() {
        return letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** What is stored. As nobody can guess the code, one pass is enough. */
    String hash() {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Without the secret, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "InvitationCode[]";
    }
}
