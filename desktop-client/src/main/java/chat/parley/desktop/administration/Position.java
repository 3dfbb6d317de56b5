package chat.parley.desktop.administration;

import chat.parley.desktop.backend.PeopleQuestion.Standing;
import chat.parley.model.ChangeRole;
import chat.parley.model.Role;
import chat.parley.model.UserType;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/** What a person is on this server, in one word out of type and role. */
enum Position {
    ADMIN("server.role.admin", Standing.ADMIN, null, Role.ADMIN),
    LEAD("server.role.lead", Standing.LEAD, UserType.SUPPORT, Role.LEAD),
    AGENT("server.role.agent", Standing.AGENT, UserType.SUPPORT, Role.MEMBER),
    MEMBER("server.role.member", Standing.CONSUMER, UserType.CONSUMER, Role.MEMBER);

    private final String key;
    private final Standing standing;
    private final @Nullable UserType type;
    private final Role role;

    Position(String key, Standing standing, @Nullable UserType type, Role role) {
        this.key = key;
        this.standing = standing;
        this.type = type;
        this.role = role;
    }

    static Position of(UserView user) {
        if (user.role() == Role.ADMIN) {
            return ADMIN;
        }
        if (user.type() == UserType.CONSUMER) {
            return MEMBER;
        }
        return user.role() == Role.LEAD ? LEAD : AGENT;
    }

    String key() {
        return key;
    }

    /** As a filter. */
    Standing standing() {
        return standing;
    }

    /** What makes somebody that. An administrator stays of the desk if they are. */
    ChangeRole wish() {
        return new ChangeRole(type, role);
    }
}
