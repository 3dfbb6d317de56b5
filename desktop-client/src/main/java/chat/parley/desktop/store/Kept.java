package chat.parley.desktop.store;

import java.nio.file.Path;
import java.util.UUID;

/**
 * What this computer keeps for one person on one server.
 *
 * @param folder for files that are too large for either; need not exist
 */
public record Kept(Outbox outbox, Cache cache, Path folder) {

    /** With a folder of its own among the temporary ones of the system. */
    public Kept(Outbox outbox, Cache cache) {
        this(outbox, cache, Path.of(System.getProperty("java.io.tmpdir"), "parley-" + UUID.randomUUID()));
    }

    /** The same without what the server has said. */
    public Kept withoutCache() {
        return new Kept(outbox, Cache.none(), folder);
    }

    /** Nothing that outlives the app. */
    public static Kept inMemory() {
        return new Kept(Outbox.inMemory(), Cache.none());
    }

    /** What all of it takes of the disk. Blocks. */
    public Usage usage() {
        return Usage.of(folder);
    }

    /** The files that are to be sent. */
    public OutgoingFiles outgoing() {
        return new OutgoingFiles(folder.resolve("outgoing"));
    }

    /** The pictures that were fetched, in so many bytes at most. */
    public PictureFiles pictures(long most) {
        return new PictureFiles(folder.resolve("pictures"), most);
    }
}
