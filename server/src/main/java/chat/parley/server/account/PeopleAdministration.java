package chat.parley.server.account;

import java.time.Clock;
import java.util.stream.Stream;

import chat.parley.model.AdminPersonView;
import chat.parley.model.CreateUser;
import chat.parley.model.Role;
import chat.parley.model.UserType;
import chat.parley.server.audit.Actor;
import chat.parley.server.audit.AuditLog;
import chat.parley.server.audit.Deed;
import chat.parley.server.web.Invalid;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** What whoever owns the server may do with accounts, without one of their own. */
@Service
public class PeopleAdministration {

    private final Accounts accounts;
    private final Passwords passwords;
    private final AccountChanges changes;
    private final PeopleRegister register;
    private final AuditLog audit;
    private final Clock clock;

    PeopleAdministration(Accounts accounts, Passwords passwords, AccountChanges changes, PeopleRegister register,
            AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.changes = changes;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes an administrator.
     *
     * @return the password, which is nowhere else
     * @throws Invalid if the name breaks a rule
     * @throws NameTaken if somebody has it
     */
    public String createAdmin(String username) {
        String password = InitialPassword.random();
        CreateUser checked = AccountRules
                .check(new CreateUser(username, password, username, "Admin", UserType.SUPPORT, null));
        try {
            accounts.insert(Account.of(String.valueOf(checked.username()), String.valueOf(checked.firstName()), "Admin",
                    UserType.SUPPORT, Role.ADMIN, null, passwords.hash(password), clock.instant()));
            audit.record(Actor.AT_THE_SHELL, new Deed("person-created", checked.username(), "admin"));
            return password;
        } catch (DuplicateKeyException e) {
            throw new NameTaken();
        }
    }

    /**
     * Gives somebody another password, and ends all their sessions.
     *
     * @param login user name or e-mail address
     * @return the new password, which is nowhere else
     * @throws UserNotFound if there is nobody of that name
     */
    public String resetPassword(String login) {
        return changes.resetPassword(find(login), Actor.AT_THE_SHELL);
    }

    /**
     * Lets somebody in no longer, and signs them out everywhere.
     *
     * @param login user name or e-mail address
     * @throws UserNotFound if there is nobody of that name
     * @throws chat.parley.server.web.Conflict if nobody would be left to administer the server
     */
    public void suspend(String login) {
        changes.suspend(find(login), Actor.AT_THE_SHELL);
    }

    /**
     * Lets somebody in again.
     *
     * @param login user name or e-mail address
     * @throws UserNotFound if there is nobody of that name
     */
    public void resume(String login) {
        changes.resume(find(login), Actor.AT_THE_SHELL);
    }

    /** Everybody who has an account, by user name. Read as the stream is. */
    public Stream<AdminPersonView> all() {
        return register.all(PeopleWish.EVERYBODY);
    }

    private Account find(String login) {
        return accounts.findByLogin(login).filter(found -> !found.isDeleted()).orElseThrow(UserNotFound::new);
    }
}
