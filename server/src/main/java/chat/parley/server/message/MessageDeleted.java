package chat.parley.server.message;

import java.time.Instant;

import chat.parley.server.room.Room;

/** A message is no more; published once that is stored, in the order of the room's changes. */
public record MessageDeleted(Room room, String messageId, long number, long change, Instant deletedAt) {}
