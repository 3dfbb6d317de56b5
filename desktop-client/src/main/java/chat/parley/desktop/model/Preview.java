package chat.parley.desktop.model;

import chat.parley.model.UserView;

/**
 * The last message of a conversation, for its row in the list. An own message that waits or failed comes before what the
 * server has.
 *
 * @param text in full; the row shortens it
 */
public record Preview(UserView author, boolean own, String text, Delivery delivery) {}
