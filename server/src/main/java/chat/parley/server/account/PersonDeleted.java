package chat.parley.server.account;

/** A person deleted their account or an admin did; published after that is stored. */
public record PersonDeleted(String userId) {}
