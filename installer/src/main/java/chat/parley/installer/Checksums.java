package chat.parley.installer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A file {@code SHA256SUMS} beside packages, as {@code sha256sum --check} reads it. */
final class Checksums {

    static final String FILE = "SHA256SUMS";

    private Checksums() {}

    /** Writes it for every other file in that folder. */
    static void write(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> Files.isRegularFile(file) && !file.endsWith(FILE)).sorted().toList();
        }
        var lines = new StringBuilder();
        for (Path file : files) {
            lines.append(of(file, "SHA-256")).append("  ").append(file.getFileName()).append('\n');
        }
        Files.writeString(folder.resolve(FILE), lines);
    }

    static String of(Path file, String algorithm) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                var digest = new DigestInputStream(bytes, MessageDigest.getInstance(algorithm))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }
}
