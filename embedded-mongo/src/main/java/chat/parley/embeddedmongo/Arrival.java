package chat.parley.embeddedmongo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * What is found in a folder before anything in it is changed.
 *
 * @param empty whether there is no store at all
 * @param identity which store it is; null if there is none, or what is left of it does not tell
 * @param reached how far it had come; null if that is not known
 * @param loss what is missing of it; null if nothing is
 */
record Arrival(boolean empty, @Nullable String identity, @Nullable HighWater reached, @Nullable StoreIncomplete loss) {

    /**
     * @throws StoreFormatUnknown if there is a store of another version
     * @throws StoreDamaged if there is one that cannot be read
     */
    static Arrival at(Path folder) throws IOException {
        HighWater reached = null;
        StoreIncomplete unread = null;
        try {
            reached = HighWater.read(folder);
        } catch (IOException e) {
            unread = StoreIncomplete.unproven(folder, e);
        }
        Path path = StoreFolder.storeIn(folder);
        if (FolderTree.isEmpty(path)) {
            StoreIncomplete gone = reached != null && reached.newest().commit() > 0
                    ? StoreIncomplete.gone(folder, reached)
                    : unread;
            return new Arrival(true, null, null, gone);
        }
        try (Store store = Store.openToRead(path)) {
            StoreFormat.refuseOther(folder, store);
            byte[] bytes = store.get(Catalog.IDENTITY);
            String identity = bytes == null ? null : new String(bytes, StandardCharsets.US_ASCII);
            StoreIncomplete loss = unread != null ? unread : loss(folder, store.durableCommit(), identity, reached);
            boolean marked = StoreFormat.isMarked(store);
            if (loss == null && !marked) {
                throw StoreFormatUnknown.unmarked(folder);
            }
            return new Arrival(false, marked ? identity : null, reached, loss);
        }
    }

    private static @Nullable StoreIncomplete loss(Path folder, long commit, @Nullable String identity,
            @Nullable HighWater reached) throws IOException {
        if (reached == null) {
            return identity == null ? null : StoreIncomplete.unproven(folder, null);
        }
        if (identity != null && !reached.store().equals(identity)) {
            return StoreIncomplete.foreign(folder);
        }
        if (commit < reached.newest().commit()) {
            return StoreIncomplete.behind(folder, reached, commit);
        }
        return manifest(StoreFolder.storeIn(folder)).isBehind(reached.manifest())
                ? StoreIncomplete.behind(folder, reached, -1)
                : null;
    }

    private static HighWater.Manifest manifest(Path store) throws IOException {
        String name = Files.readString(store.resolve("CURRENT"), StandardCharsets.ISO_8859_1).strip();
        return new HighWater.Manifest(name, Files.size(store.resolve(name)));
    }
}
