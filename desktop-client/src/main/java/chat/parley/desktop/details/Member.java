package chat.parley.desktop.details;

import chat.parley.model.UserView;

/**
 * Somebody in the room.
 *
 * @param owner whether they look after it
 * @param self whether it is the one who reads this
 */
record Member(UserView person, boolean owner, boolean self) {}
