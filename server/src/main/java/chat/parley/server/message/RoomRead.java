package chat.parley.server.message;

import java.time.Instant;

import chat.parley.server.room.Room;

/** A member has read a room up to and including number {@code upTo}; published once that is stored. */
public record RoomRead(Room room, String userId, long upTo, Instant readAt) {}
