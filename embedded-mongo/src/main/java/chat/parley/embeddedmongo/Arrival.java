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
 * @param identity which store it is; null if there is none, or it was made before stores had identities
 * @param reached how far it had come; null if that is not known
 * @param loss what is missing of it; null if nothing is
 */
record Arrival(boolean empty, @Nullable String identity, @Nullable HighWater reached, @Nullable StoreIncomplete loss) {

    /** @throws StoreDamaged if there is a store that cannot be read */
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
            byte[] identity = store.get(Catalog.IDENTITY);
            String known = identity == null ? null : new String(identity, StandardCharsets.US_ASCII);
            StoreIncomplete loss = unread != null ? unread : loss(folder, store.durableCommit(), known, reached);
            return new Arrival(false, known, reached, loss);
        }
    }

    private static @Nullable StoreIncomplete loss(Path folder, long commit, @Nullable String identity,
            @Nullable HighWater reached) throws IOException {
        if (reached == null) {
            return identity == null ? null : StoreIncomplete.unproven(folder, null);
        }
        boolean unclaimed = identity == null && reached.newest().commit() == 0;
        if (!unclaimed && !reached.store().equals(identity)) {
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
