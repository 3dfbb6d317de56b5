package chat.parley.server.account;

import chat.parley.model.Role;
import chat.parley.model.UserType;
import chat.parley.model.UserView;

/**
 * A person, as other features know them.
 *
 * @param view the public parts only; of a deleted person, no name but “Deleted account”
 * @param suspended whether an administrator lets them in no longer
 */
public record Person(UserView view, Role role, boolean deleted, boolean suspended) {

    public String id() {
        return view.id();
    }

    public UserType type() {
        return view.type();
    }

    /** Whether this person answers customers, or looks after those who do; nobody deleted does. */
    public boolean isDesk() {
        return !deleted && (type() == UserType.SUPPORT || role == Role.ADMIN);
    }

    /** Whether this person answers customers; nobody deleted does. */
    public boolean isAgent() {
        return !deleted && type() == UserType.SUPPORT;
    }

    /** Whether this person answers customers at present. */
    public boolean isAgentAtWork() {
        return isAgent() && !suspended;
    }
}
