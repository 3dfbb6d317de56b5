package chat.parley.model;

import java.util.List;

/**
 * Answer of {@code GET /users}.
 */
public record UsersAnswer(boolean success, List<UserView> users) {}
