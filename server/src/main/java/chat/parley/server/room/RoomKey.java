package chat.parley.server.room;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

import chat.parley.model.RoomType;

/** The same people and type give the same key, in whatever order they are named. */
final class RoomKey {

    private RoomKey() {}

    static String of(RoomType type, Collection<String> memberIds) {
        String people = memberIds.stream().sorted().collect(Collectors.joining(","));
        return HexFormat.of().formatHex(sha256().digest((type + ":" + people).getBytes(StandardCharsets.UTF_8)));
    }

    /** The key of a room with a name: as new as what its creator made up for it. */
    static String ofNamed(String creatorId, String clientId) {
        return "named:" + creatorId + ":" + clientId;
    }

    /** The key of a room under deletion, so that the same people may open a new one meanwhile. */
    static String ofDeleted(String roomId) {
        return "deleted:" + roomId;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
