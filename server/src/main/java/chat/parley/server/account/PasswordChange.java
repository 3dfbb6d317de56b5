package chat.parley.server.account;

import java.time.Clock;
import java.util.Optional;

import chat.parley.model.ChangePassword;
import chat.parley.server.web.Forbidden;
import chat.parley.server.web.Invalid;
import org.springframework.stereotype.Service;

/** Changes a person's own password, and ends their other sign-ins: whoever knew the old one is out. */
@Service
class PasswordChange {

    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordCheck check;
    private final SignIns signIns;
    private final InitialPassword initial;
    private final Clock clock;

    PasswordChange(Accounts accounts, Passwords passwords, PasswordCheck check, SignIns signIns,
            InitialPassword initial, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.check = check;
        this.signIns = signIns;
        this.initial = initial;
        this.clock = clock;
    }

    /**
     * @param address of the client
     * @throws Forbidden if it is another person's
     * @throws Invalid if the new one breaks a rule
     * @throws WrongPassword if the old one is wrong
     */
    void change(String userId, ChangePassword wish, Caller caller, String address) {
        if (!userId.equals(caller.userId())) {
            throw new Forbidden("You can change only your own password.");
        }
        var account = accounts.findPresent(userId).orElseThrow(UserNotFound::new);
        if (wish.oldPassword() == null) {
            throw new Invalid("oldPassword", "Please enter your present password.");
        }
        var complaint = PasswordRules.complaint(wish.newPassword(), account.username(), account.type());
        if (complaint != null || wish.newPassword() == null) {
            throw new Invalid("newPassword", String.valueOf(complaint));
        }
        check.check(Optional.of(account), userId, wish.oldPassword(), address);
        accounts.setPassword(account.id(), passwords.hash(wish.newPassword()), clock.instant());
        signIns.end(userId, sessionId -> !sessionId.equals(caller.sessionId()));
        initial.forget(wish.oldPassword());
    }
}
