package chat.parley.server.account;

import chat.parley.server.audit.Actor;

/**
 * An administrator, on whose behalf a request is served. A controller method that takes one serves nobody else.
 *
 * @param sessionId the sign-in that the request belongs to
 * @param actor how the record of deeds calls them
 */
public record Administrator(String userId, String sessionId, Actor actor) {}
