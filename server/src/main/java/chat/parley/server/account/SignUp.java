package chat.parley.server.account;

import java.time.Clock;

import chat.parley.model.CreateUser;
import chat.parley.model.Role;
import chat.parley.model.UserType;
import chat.parley.server.audit.Deed;
import chat.parley.server.web.Forbidden;
import chat.parley.server.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

import static java.util.Objects.requireNonNull;

/** Makes accounts. */
@Service
class SignUp {

    private final SignUpPolicy policy;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Deeds deeds;
    private final Clock clock;

    SignUp(SignUpPolicy policy, Accounts accounts, Passwords passwords, Deeds deeds, Clock clock) {
        this.policy = policy;
        this.accounts = accounts;
        this.passwords = passwords;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * @param caller who makes it; {@code null} for a stranger who makes their own
     * @throws Invalid with a sentence for each wrong field
     * @throws Forbidden if only an admin may make such an account
     */
    Account create(CreateUser wish, @Nullable Caller caller) {
        var isAdmin = caller != null && caller.isAdmin();
        if (!isAdmin) {
            requireOpen();
        }
        var checked = AccountRules.check(wish);
        if (checked.type() == UserType.SUPPORT && !isAdmin) {
            throw new Forbidden("Only an administrator can make support accounts.");
        }
        Account account = insert(checked);
        if (caller != null && caller.isAdmin()) {
            deeds.record(caller, new Deed("person-created", account.username()));
        }
        return account;
    }

    private void requireOpen() {
        switch (policy.mode()) {
            case OPEN -> {
                // Anybody may.
            }
            case INVITATION ->
                throw new Forbidden("invitation-needed", "Accounts on this server are made with an invitation.");
            case CLOSED -> throw closed();
        }
    }

    static Forbidden closed() {
        return new Forbidden("sign-up-closed", "Accounts on this server are made by its administrator.");
    }

    /**
     * @param checked what keeps every rule
     * @throws chat.parley.server.web.Conflict if the user name or the e-mail address is taken
     */
    Account insert(CreateUser checked) {
        var username = requireNonNull(checked.username());
        if (accounts.hasUsername(username)) {
            throw new NameTaken();
        }
        var account = Account.of(username, requireNonNull(checked.firstName()), requireNonNull(checked.lastName()),
                requireNonNull(checked.type()), Role.MEMBER, checked.email(),
                passwords.hash(requireNonNull(checked.password())), clock.instant());
        try {
            accounts.insert(account);
            return account;
        } catch (DuplicateKeyException taken) {
            throw accounts.hasUsername(username) ? new NameTaken() : new EmailTaken();
        }
    }
}
