package chat.parley.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;

/**
 * What a client sent.
 *
 * @param id the reply names it
 * @param legacy asked in the way of old, and to be answered in it
 * @param wantsReply false for a write whose success the client does not care about
 * @param bytes how long the message was
 */
record Request(int id, String database, Document body, boolean legacy, boolean wantsReply, int bytes) {

    /** The first name in a command is what it is called. */
    String command() {
        return body.isEmpty() ? "" : body.keySet().iterator().next();
    }
}
