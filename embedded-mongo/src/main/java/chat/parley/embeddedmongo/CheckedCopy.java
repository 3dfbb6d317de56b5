package chat.parley.embeddedmongo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Copies files durably, and says what was copied. */
final class CheckedCopy {

    private static final int BUFFER = 1 << 20;

    /** A running database syncs its log to the same disk, and would wait for all of the copy that is not on it yet. */
    private static final long SYNC_EVERY = 8 << 20;

    private CheckedCopy() {}

    static BackupContents.CopiedFile copy(Path from, Path to) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        try (InputStream in = Files.newInputStream(from);
                FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                for (ByteBuffer left = ByteBuffer.wrap(buffer, 0, read); left.hasRemaining();) {
                    out.write(left);
                }
                length += read;
                if (length % SYNC_EVERY < read) {
                    out.force(false);
                }
            }
            out.force(true);
        }
        return new BackupContents.CopiedFile(from.getFileName().toString(), length,
                HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
