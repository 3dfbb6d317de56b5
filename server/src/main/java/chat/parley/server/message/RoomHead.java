package chat.parley.server.message;

/** The newest number and the newest change of a room; 0 where there is none. */
record RoomHead(long number, long change) {

    /** With this message as the newest, just posted. */
    static RoomHead at(Message message) {
        return new RoomHead(message.number(), message.change());
    }
}
