package chat.parley.server.account;

import java.time.Clock;
import java.time.Duration;

import chat.parley.server.web.Forbidden;
import org.springframework.stereotype.Service;

/** Whether whoever is signed in has proved lately that it is still they who sit there. Signing in proves it, too. */
@Service
class Confirmation {

    static final Duration HOLDS = Duration.ofMinutes(10);

    private final Sessions sessions;
    private final PasswordCheck check;
    private final Accounts accounts;
    private final Clock clock;

    Confirmation(Sessions sessions, PasswordCheck check, Accounts accounts, Clock clock) {
        this.sessions = sessions;
        this.check = check;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * @param address of the client
     * @throws WrongPassword if it is not theirs
     */
    void confirm(Caller caller, String password, String address) {
        check.check(accounts.findPresent(caller.userId()), caller.userId(), password, address);
        sessions.confirm(caller.sessionId(), clock.instant());
    }

    /** @throws Forbidden of the kind {@code confirm-password} if that was too long ago */
    void require(String sessionId) {
        var session = sessions.find(sessionId).orElseThrow(AccessTokens::refused);
        if (session.provedAt().isBefore(clock.instant().minus(HOLDS))) {
            throw new Forbidden("confirm-password", "Please enter your password again to do this.");
        }
    }
}
