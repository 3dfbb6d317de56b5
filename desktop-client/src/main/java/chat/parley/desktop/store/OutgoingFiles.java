package chat.parley.desktop.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of the files that are to be sent, synced to the disk, for their owner's eyes only, until the server has them. Blocks;
 * safe for use by many threads.
 */
public final class OutgoingFiles {

    private static final Logger LOG = LoggerFactory.getLogger(OutgoingFiles.class);

    private final Path folder;

    OutgoingFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Copies a file.
     *
     * @param most bytes it may have
     * @throws StoreFailure if it cannot be read or written
     * @throws FileTooLong if it has more
     */
    public KeptFile keep(Path original, long most) {
        try (InputStream bytes = Files.newInputStream(original)) {
            return keep(String.valueOf(original.getFileName()), bytes, most);
        } catch (IOException e) {
            throw new StoreFailure("a file to be sent: " + e.getMessage(), e);
        }
    }

    /** Keeps what is no file yet, such as a picture from the clipboard; otherwise as above. */
    public KeptFile keep(String name, InputStream bytes, long most) {
        String key = UUID.randomUUID().toString();
        Path copy = path(key);
        try {
            OwnerOnly.folder(folder);
            Files.createFile(copy, OwnerOnly.file(copy));
            MessageDigest digest = sha256();
            try (var channel = FileChannel.open(copy, StandardOpenOption.WRITE);
                    OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
                copy(bytes, out, most);
                channel.force(true);
            }
            Optional<PictureSize> size = PictureSize.of(copy).filter(PictureSize::decodable);
            return new KeptFile(key, name, Files.size(copy), HexFormat.of().formatHex(digest.digest()),
                    size.map(PictureSize::width).orElse(null), size.map(PictureSize::height).orElse(null), null);
        } catch (IOException e) {
            delete(copy);
            throw new StoreFailure("a file to be sent: " + e.getMessage(), e);
        } catch (FileTooLong e) {
            delete(copy);
            throw e;
        }
    }

    /** Keeps what the download writes to the path that it is given; otherwise as above. */
    public KeptFile fetch(String name, Consumer<Path> download, long most) {
        Path fetched = path(UUID.randomUUID().toString());
        try {
            OwnerOnly.folder(folder);
            Files.createFile(fetched, OwnerOnly.file(fetched));
            download.accept(fetched);
            try (InputStream bytes = Files.newInputStream(fetched)) {
                return keep(name, bytes, most);
            }
        } catch (IOException e) {
            throw new StoreFailure("a file to be sent: " + e.getMessage(), e);
        } finally {
            delete(fetched);
        }
    }

    /** Where the copy lies. */
    public Path path(String key) {
        return folder.resolve(key);
    }

    /** Removes copies that are needed no more. */
    public void discard(Collection<KeptFile> files) {
        files.forEach(file -> delete(path(file.key())));
    }

    /** Removes all copies but those of these keys: what a run of the app left behind that ended too early. */
    public void keepOnly(Collection<String> keys) {
        try (Stream<Path> all = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            List<Path> unneeded = all.filter(file -> !keys.contains(file.getFileName().toString())).toList();
            unneeded.forEach(OutgoingFiles::delete);
        } catch (IOException e) {
            LOG.warn("Copies of sent files cannot be looked through: {}", e.getMessage());
        }
    }

    private static void copy(InputStream bytes, OutputStream out, long most) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long left = most;
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            left -= read;
            if (left < 0) {
                throw new FileTooLong(most);
            }
            out.write(buffer, 0, read);
        }
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            LOG.warn("The copy of a file cannot be removed: {}", e.getMessage());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
