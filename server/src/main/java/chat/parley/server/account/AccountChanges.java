package chat.parley.server.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;

import chat.parley.model.ChangeRole;
import chat.parley.model.Role;
import chat.parley.model.UserType;
import chat.parley.server.audit.Actor;
import chat.parley.server.audit.AuditLog;
import chat.parley.server.audit.Deed;
import org.springframework.stereotype.Service;

/** What administrators do to accounts. Each is durable and in force on this server when it returns, and stands in the record. */
@Service
class AccountChanges {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignIns signIns;
    private final LastAdmin lastAdmin;
    private final AuditLog audit;
    private final Clock clock;

    AccountChanges(Accounts accounts, Passwords passwords, SignIns signIns, LastAdmin lastAdmin, AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIns = signIns;
        this.lastAdmin = lastAdmin;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Lets somebody in no longer, and signs them out everywhere. What they wrote stays.
     *
     * @throws chat.parley.server.web.Conflict if nobody would be left to administer the server
     */
    void suspend(Account account, Actor by) {
        if (!account.isSuspended()) {
            Instant now = clock.instant();
            lastAdmin.guard(account, () -> accounts.setSuspended(account.id(), now),
                    () -> accounts.setSuspended(account.id(), null));
        }
        signOut(account);
        audit.record(by, new Deed("person-suspended", account.username()));
    }

    /** Lets somebody in again. */
    void resume(Account account, Actor by) {
        accounts.setSuspended(account.id(), null);
        audit.record(by, new Deed("person-resumed", account.username()));
    }

    /**
     * Makes somebody of another kind. They are signed out everywhere: how long a sign-in lasts and what a connection hears
     * depend on it.
     *
     * @throws chat.parley.server.web.Conflict if nobody would be left to administer the server
     */
    void change(Account account, ChangeRole wish, Actor by) {
        UserType type = wish.type() == null ? account.type() : wish.type();
        Role role = wish.role() == null ? account.role() : wish.role();
        if (type == account.type() && role == account.role()) {
            return;
        }
        Runnable change = () -> accounts.setRole(account.id(), type, role, clock.instant());
        if (role == Role.ADMIN) {
            change.run();
        } else {
            lastAdmin.guard(account, change,
                    () -> accounts.setRole(account.id(), account.type(), account.role(), clock.instant()));
        }
        signOut(account);
        audit.record(by, new Deed("role-changed", account.username(),
                type.name().toLowerCase(Locale.ROOT) + ", " + role.name().toLowerCase(Locale.ROOT)));
    }

    /**
     * Gives somebody another password, and signs them out everywhere.
     *
     * @return the new password, which is nowhere else
     */
    String resetPassword(Account account, Actor by) {
        String password = InitialPassword.random();
        accounts.setPassword(account.id(), passwords.hash(password), clock.instant());
        signOut(account);
        audit.record(by, new Deed("password-reset", account.username()));
        return password;
    }

    /** Signs somebody out everywhere. */
    void signOut(Account account, Actor by) {
        signOut(account);
        audit.record(by, new Deed("signed-out", account.username()));
    }

    private void signOut(Account account) {
        signIns.end(account.hexId(), _ -> true);
    }
}
