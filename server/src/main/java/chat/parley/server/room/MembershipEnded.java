package chat.parley.server.room;

/** A person is a member of a room no longer, and learns nothing of it from here on; published once that is stored. */
public record MembershipEnded(String roomId, String userId) {}
