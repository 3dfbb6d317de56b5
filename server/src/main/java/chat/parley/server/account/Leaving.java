package chat.parley.server.account;

import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;

import chat.parley.model.Role;
import chat.parley.server.store.AtStart;
import chat.parley.server.web.Conflict;
import chat.parley.server.web.Forbidden;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Deletes people: their name is forgotten, in one write that decides; their sign-ins end and they leave their rooms; what they
 * wrote stays. What a crash left undone is done at the next start.
 */
@Service
class Leaving implements AtStart {

    private final Accounts accounts;
    private final SignIns signIns;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Leaving(Accounts accounts, SignIns signIns, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws UserNotFound if there is no such person, or no more
     * @throws Forbidden if the caller is neither that person nor an admin
     * @throws Conflict if nobody would be left to administer the server
     */
    void delete(String userId, Caller caller) {
        var account = accounts.findPresent(userId).orElseThrow(UserNotFound::new);
        if (!caller.isAdmin() && !caller.userId().equals(account.hexId())) {
            throw new Forbidden("You can delete only your own account.");
        }
        erase(account);
        finish(account);
    }

    @Override
    public void atStart() {
        accounts.leaving().forEach(this::finish);
    }

    private void finish(Account account) {
        signIns.end(account.hexId(), _ -> true);
        events.publishEvent(new PersonDeleted(account.hexId()));
        accounts.left(account.id());
    }

    /** One at a time, so that two admins who delete each other cannot both succeed. */
    private void erase(Account account) {
        oneAtATime.lock();
        try {
            if (account.role() == Role.ADMIN && accounts.countAdmins() < 2) {
                throw new Conflict("last-admin", "This is the only administrator; the server needs one.");
            }
            accounts.replace(account.deleted(clock.instant()));
        } finally {
            oneAtATime.unlock();
        }
    }
}
