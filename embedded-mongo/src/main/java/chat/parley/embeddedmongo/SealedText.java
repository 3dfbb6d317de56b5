package chat.parley.embeddedmongo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;

/** A small file of lines that a person can read, with a title that tells its version and a checksum at its end. */
final class SealedText {

    private static final String SEAL = "crc32c ";

    private SealedText() {}

    static byte[] seal(String title, List<String> lines) {
        String text = title + "\n" + String.join("\n", lines) + "\n";
        return (text + SEAL + checksum(text) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @return the lines between title and checksum
     * @throws IOException if a byte is missing or wrong, or the title is another
     */
    static List<String> open(String title, byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.lastIndexOf(SEAL);
        if (end < 0 || !text.substring(end).equals(SEAL + checksum(text.substring(0, end)) + "\n")) {
            throw new IOException("it is damaged");
        }
        if (!text.startsWith(title + "\n")) {
            throw new IOException("it was written by another version");
        }
        return text.substring(0, end).lines().skip(1).toList();
    }

    private static String checksum(String text) {
        CRC32C checksum = new CRC32C();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(checksum.getValue());
    }
}
