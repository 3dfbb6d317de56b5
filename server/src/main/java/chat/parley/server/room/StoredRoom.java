package chat.parley.server.room;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import chat.parley.model.RoomType;
import chat.parley.server.store.Beginning;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A room as stored.
 *
 * @param key what makes it the one room of its people and type, see {@link RoomKey}; unique
 * @param linesUpTo number of the last line among its messages that it follows
 * @param resolved only of a support conversation that is settled
 * @param nameKey the name as it is looked for
 * @param deletedAt when its deletion began; from then on nobody is a member, and what is left of it is swept away
 */
@Document("rooms")
record StoredRoom(@Id ObjectId id, String key, RoomType type, List<String> memberIds, List<String> formerMemberIds,
        String initiatorId, Instant createdAt, Instant activityAt, long lastNumber, long lastChange,
        @Nullable LastMessage lastMessage, @Nullable Instant deletedAt, @Nullable String name,
        @Nullable String description, @Nullable List<String> pinnedIds, long linesUpTo,
        @Nullable Boolean resolved, @Nullable String nameKey) {

    static StoredRoom open(RoomType type, String initiatorId, Collection<String> memberIds, Instant now) {
        return new StoredRoom(new ObjectId(), RoomKey.of(type, memberIds), type, List.copyOf(memberIds), List.of(),
                initiatorId, now, now, 0, 0, null, null, null, null, List.of(), 0, null, null);
    }

    /** A room with a name of its own. */
    static StoredRoom named(String name, String key, String creatorId, Collection<String> memberIds, Instant now) {
        return new StoredRoom(new ObjectId(), key, RoomType.CONSUMER_TO_CONSUMER, List.copyOf(memberIds), List.of(),
                creatorId, now, now, 0, 0, null, null, name, null, List.of(), 0, null, Beginning.comparable(name));
    }

    Room room() {
        return new Room(id.toHexString(), type, memberIds, formerMemberIds, initiatorId, createdAt, activityAt,
                lastNumber, lastChange, lastMessage, name, description,
                pinnedIds == null ? List.of() : pinnedIds, linesUpTo, Boolean.TRUE.equals(resolved));
    }
}
