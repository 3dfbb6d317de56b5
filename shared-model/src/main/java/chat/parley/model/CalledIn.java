package chat.parley.model;

/**
 * Somebody of the desk whom an internal note names, and who has not seen it yet.
 *
 * @param userId whom it names
 * @param by who wrote it
 * @param noteVersion version of the case's notes in which it came to name them; of several such notes, of the newest
 */
public record CalledIn(String userId, UserView by, long noteVersion) {}
