package chat.parley.desktop.store;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.CRC32C;

import chat.parley.model.ConversationView;
import chat.parley.model.DraftView;
import chat.parley.model.MessageView;
import chat.parley.model.ReadReceipt;
import chat.parley.model.UserView;
import tools.jackson.core.JacksonException;

/**
 * Records of the wire as bytes with a checksum: SQLite notices a broken page, not a flipped bit in a text.
 *
 * @param checksum CRC-32C of the bytes
 */
record Sealed(byte[] bytes, long checksum) {

    static Sealed of(Object wire) {
        byte[] bytes = KeptJson.MAPPER.writeValueAsBytes(wire);
        return new Sealed(bytes, sum(bytes));
    }

    /** @throws SQLException as {@link CacheFile#damage} if it is not what was sealed */
    <T> T open(Class<T> type) throws SQLException {
        if (sum(bytes) != checksum) {
            throw CacheFile.damage();
        }
        try {
            return KeptJson.MAPPER.readValue(bytes, type);
        } catch (JacksonException e) {
            throw CacheFile.damage();
        }
    }

    /** A number that changes when the records of the wire do: what an earlier Parley sealed is then not opened. */
    static int format(List<String> tables) {
        StringBuilder all = new StringBuilder(String.join("\n", tables));
        for (Class<?> wire : List.of(ConversationView.class, MessageView.class, UserView.class, ReadReceipt.class,
                DraftView.class)) {
            for (RecordComponent component : wire.getRecordComponents()) {
                all.append('\n').append(component);
            }
        }
        int format = (int) sum(all.toString().getBytes(StandardCharsets.UTF_8)) & Integer.MAX_VALUE;
        return Math.max(1, format);
    }

    private static long sum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return sum.getValue();
    }
}
