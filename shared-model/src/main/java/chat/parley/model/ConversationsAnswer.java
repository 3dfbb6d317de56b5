package chat.parley.model;

import java.util.List;

/**
 * Answer of {@code GET /room}: newest activity first.
 */
public record ConversationsAnswer(boolean success, List<ConversationView> conversation) {}
