package chat.parley.server.account;

import java.time.Clock;

import chat.parley.model.Role;
import chat.parley.model.UserType;
import chat.parley.server.store.AtStart;
import chat.parley.server.store.StartRefused;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Makes the account {@code admin} as long as nobody administers the server: at the first start. */
@Order(0)
@Component
class FirstAdmin implements AtStart {

    static final String USERNAME = "admin";

    private final AccountSettings settings;
    private final Accounts accounts;
    private final Passwords passwords;
    private final InitialPassword initial;
    private final Clock clock;

    FirstAdmin(AccountSettings settings, Accounts accounts, Passwords passwords, InitialPassword initial, Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.passwords = passwords;
        this.initial = initial;
        this.clock = clock;
    }

    @Override
    public void atStart() {
        if (accounts.countAdmins() == 0) {
            var chosen = settings.adminPassword();
            if (chosen == null || chosen.isEmpty()) {
                var password = initial.make();
                if (!insert(password)) {
                    return;
                }
                System.out.println("The account \"" + USERNAME + "\" was made. Its password is " + password
                        + " (also in " + initial.file().toAbsolutePath() + " until you change it).");
            } else if (PasswordRules.complaint(chosen, USERNAME, UserType.CONSUMER) instanceof String complaint) {
                throw new StartRefused("PARLEY_ADMIN_PASSWORD cannot be used. " + complaint);
            } else {
                insert(chosen);
            }
        }
    }

    /** If another server is starting for the first time too, one of them makes it; returns whether it was this one. */
    private boolean insert(String password) {
        try {
            accounts.insert(Account.of(USERNAME, "Parley", "Admin", UserType.SUPPORT, Role.ADMIN, null,
                    passwords.hash(password), clock.instant()));
            return true;
        } catch (DuplicateKeyException otherWasFirst) {
            initial.forget(password);
            return false;
        }
    }
}
