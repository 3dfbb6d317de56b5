package chat.parley.server.store;

/**
 * The database inside this server has failed in a way that only opening it anew can mend, such as a disk that lost a write.
 *
 * @param reason one sentence for whoever runs the server
 */
public record DatabaseLost(String reason) {}
