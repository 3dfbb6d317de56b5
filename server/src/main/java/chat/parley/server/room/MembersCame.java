package chat.parley.server.room;

/** There are new members in a room; published once they are in it. */
public record MembersCame(Room room) {}
