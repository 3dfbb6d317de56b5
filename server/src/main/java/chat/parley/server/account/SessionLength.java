package chat.parley.server.account;

import java.time.Duration;

import chat.parley.model.Role;
import chat.parley.model.UserType;

/**
 * How long a sign-in lasts: the more a person may see, the shorter.
 *
 * @param idle without being used
 * @param absolute in all
 */
record SessionLength(Duration idle, Duration absolute) {

    private static final SessionLength CONSUMER = new SessionLength(Duration.ofDays(30), Duration.ofDays(180));
    private static final SessionLength SUPPORT = new SessionLength(Duration.ofHours(12), Duration.ofDays(7));
    private static final SessionLength ADMIN = new SessionLength(Duration.ofHours(12), Duration.ofHours(24));

    static SessionLength of(Account account) {
        if (account.role() == Role.ADMIN) {
            return ADMIN;
        }
        return account.type() == UserType.SUPPORT ? SUPPORT : CONSUMER;
    }
}
