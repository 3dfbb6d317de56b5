package chat.parley.server.room;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import chat.parley.model.RoomType;
import chat.parley.server.account.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A room as it stood when it was read.
 *
 * @param memberIds who may see it
 * @param formerMemberIds whose accounts are gone; still named among its people
 * @param lastNumber number of the newest message; may lag behind the messages for a moment, never runs ahead of them
 * @param lastChange number of the newest change; the same holds
 * @param name that it was given; {@code null} for one that is called after its people, who are then always the same
 * @param pinnedIds messages that are kept at hand, in the order in which they were pinned
 * @param linesUpTo number of the last line among its messages that it follows, see {@link Happening}
 * @param resolved whether it is a support conversation that is settled
 * @param activityAt when the last message was written, else when the room was opened
 */
public record Room(String id, RoomType type, List<String> memberIds, List<String> formerMemberIds, String initiatorId,
        Instant createdAt, Instant activityAt, long lastNumber, long lastChange, @Nullable LastMessage lastMessage,
        @Nullable String name, @Nullable String description, List<String> pinnedIds,
        long linesUpTo, boolean resolved) {

    public Room {
        memberIds = List.copyOf(memberIds);
        formerMemberIds = List.copyOf(formerMemberIds);
        pinnedIds = List.copyOf(pinnedIds);
    }

    public boolean has(String userId) {
        return memberIds.contains(userId);
    }

    /** Whether this is a conversation between a customer and the desk. */
    public boolean isSupport() {
        return type == RoomType.CONSUMER_TO_SUPPORT;
    }

    /** Whether this person may read it: a member, or anybody of the desk if a customer talks with the desk here. */
    public boolean isReadBy(Caller caller) {
        return has(caller.userId()) || isSupport() && caller.isDesk();
    }

    /** Who looks after it once these people are gone. */
    String initiatorWithout(List<String> gone) {
        return gone.contains(initiatorId)
                ? memberIds.stream().filter(member -> !gone.contains(member)).findFirst().orElse(initiatorId)
                : initiatorId;
    }

    /** Everybody to be shown as being in this room: members, then those whose accounts are gone. */
    public List<String> peopleIds() {
        return Stream.concat(memberIds.stream(), formerMemberIds.stream()).toList();
    }
}
