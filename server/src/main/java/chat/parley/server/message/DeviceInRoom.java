package chat.parley.server.message;

/** One device of a person, as far as one room is concerned. */
record DeviceInRoom(String roomId, String userId, String sessionId) {}
