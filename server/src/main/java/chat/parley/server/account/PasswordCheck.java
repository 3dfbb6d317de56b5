package chat.parley.server.account;

import java.time.Clock;
import java.util.Optional;

import chat.parley.server.web.RateLimit;
import chat.parley.server.web.RateLimits;
import chat.parley.server.web.TooMany;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether somebody knows the password of an account. Failures are rationed; who gets it right loses nothing. */
@Component
class PasswordCheck {

    private static final Logger log = LoggerFactory.getLogger(PasswordCheck.class);

    private final Passwords passwords;
    private final Accounts accounts;
    private final RateLimits limits;
    private final Clock clock;

    PasswordCheck(Passwords passwords, Accounts accounts, RateLimits limits, Clock clock) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The account, once the password has proved right.
     *
     * @param account empty if there is none: then all goes as for a wrong password
     * @param named what the account was asked for by; failures are counted by it if there is no account
     * @param address of the client
     * @throws WrongPassword with one answer, in the same time, whether or not there is such an account
     * @throws TooMany after too many failures
     */
    Account check(Optional<Account> account, String named, String password, String address) {
        var ration = account.map(Account::hexId).orElse(named) + " from " + Network.of(address);
        limits.spend(RateLimit.LOGIN_ADDRESS, address);
        limits.spend(RateLimit.LOGIN_ACCOUNT, ration);
        var right = false;
        try {
            right = matches(account, password);
        } catch (TooMany busy) {
            giveBack(address, ration);
            throw busy;
        }
        if (!right) {
            log.info("Wrong password for account {} from {}", account.map(Account::hexId).orElse("unknown"), address);
            throw new WrongPassword();
        }
        giveBack(address, ration);
        return renewed(account.orElseThrow(), password);
    }

    private boolean matches(Optional<Account> account, String password) {
        return !PasswordRules.isTooLong(password)
                && passwords.matches(password, account.map(Account::passwordHash).orElse(null));
    }

    private void giveBack(String address, String ration) {
        limits.giveBack(RateLimit.LOGIN_ADDRESS, address);
        limits.giveBack(RateLimit.LOGIN_ACCOUNT, ration);
    }

    /** Only now is the password at hand to hash it again with today's parameters. */
    private Account renewed(Account account, String password) {
        if (account.passwordHash() != null && passwords.isOutdated(account.passwordHash())) {
            accounts.setPassword(account.id(), passwords.hash(password), clock.instant());
        }
        return account;
    }
}
