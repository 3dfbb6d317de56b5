package chat.parley.server.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.stream.Stream;

import chat.parley.server.store.DiskRoom;
import chat.parley.server.web.StorageFull;
import chat.parley.server.web.TooLarge;
import org.springframework.stereotype.Component;

/**
 * Files that are not complete yet, each in a file of its own named by the upload. How much of one has come is how long that
 * file is. One thread at a time writes to one upload.
 */
@Component
class Incoming {

    private static final int PIECE = 64 * 1024;
    private static final String THUMBNAIL = ".thumbnail";

    private final Path folder;
    private final DiskRoom disk;

    Incoming(AttachmentFolder folders, DiskRoom disk) {
        folder = folders.named("incoming");
        this.disk = disk;
    }

    /** @throws StorageFull if so many bytes more would leave too little room on the disk */
    void requireRoom(long bytes) {
        if (!disk.isLeft(folder, bytes)) {
            throw new StorageFull();
        }
    }

    /** In bytes; 0 if nothing has come. */
    long received(String id) throws IOException {
        Path file = file(id);
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /**
     * Adds what the stream has to give. What was read before it broke stays, synced.
     *
     * @param most bytes that are missing
     * @throws CutOff if the stream breaks
     * @throws TooLarge if more come; then none of them is kept
     * @throws StorageFull if the disk is full
     */
    void append(String id, InputStream bytes, long most) throws IOException {
        requireRoom(most);
        try (var file = FileChannel.open(file(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long before = file.size();
            file.position(before);
            try {
                copy(bytes, file, most);
            } catch (TooLarge e) {
                file.truncate(before);
                throw e;
            } finally {
                file.force(true);
            }
        }
    }

    private void copy(InputStream bytes, FileChannel file, long most) throws IOException {
        byte[] piece = new byte[PIECE];
        long left = most;
        for (int read = read(bytes, piece); read >= 0; read = read(bytes, piece)) {
            left -= read;
            if (left < 0) {
                throw new TooLarge();
            }
            write(file, ByteBuffer.wrap(piece, 0, read));
        }
    }

    private static int read(InputStream bytes, byte[] piece) {
        try {
            return bytes.read(piece);
        } catch (IOException e) {
            throw new CutOff();
        }
    }

    private void write(FileChannel file, ByteBuffer piece) throws IOException {
        try {
            while (piece.hasRemaining()) {
                file.write(piece);
            }
        } catch (IOException e) {
            requireRoom(0);
            throw e;
        }
    }

    /** Where the upload lies. */
    Path file(String id) {
        return folder.resolve(id);
    }

    /** Where its small picture is made. */
    Path thumbnail(String id) {
        return folder.resolve(id + THUMBNAIL);
    }

    void discard(String id) throws IOException {
        Files.deleteIfExists(thumbnail(id));
        Files.deleteIfExists(file(id));
    }

    /** The uploads to which nothing was added since that time; to be closed. */
    Stream<String> untouchedSince(Instant time) throws IOException {
        return Files.list(folder).filter(file -> isOlder(file, time))
                .map(file -> file.getFileName().toString().replace(THUMBNAIL, "")).distinct();
    }

    private static boolean isOlder(Path file, Instant time) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(time);
        } catch (IOException e) {
            return false; // gone meanwhile
        }
    }
}
