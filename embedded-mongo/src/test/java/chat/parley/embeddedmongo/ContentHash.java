package chat.parley.embeddedmongo;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** All that a store holds, in one short text: equal texts mean equal content. */
final class ContentHash {

    private ContentHash() {}

    /** Opens the database in {@code folder} as any start would. */
    static String of(Path folder) {
        try (StoreFolder stored = StoreFolder.open(folder, false)) {
            return of(stored.store());
        }
    }

    static String of(Store store) {
        try (View view = store.view();
                RangeCursor all = view.open(new KeyRange(new byte[0], new byte[]{-1, -1, -1, -1, -1}, 0), false)) {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            for (; all.valid(); all.next()) {
                add(hash, all.key());
                add(hash, all.value());
            }
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest hash, byte[] bytes) {
        hash.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        hash.update(bytes);
    }
}
