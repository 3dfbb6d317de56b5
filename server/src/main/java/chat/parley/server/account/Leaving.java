package chat.parley.server.account;

import java.time.Clock;

import chat.parley.server.audit.Deed;
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
    private final LastAdmin lastAdmin;
    private final Deeds deeds;
    private final SignIns signIns;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Leaving(Accounts accounts, LastAdmin lastAdmin, Deeds deeds, SignIns signIns,
            ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.lastAdmin = lastAdmin;
        this.deeds = deeds;
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
        lastAdmin.guard(account, () -> accounts.replace(account.deleted(clock.instant())),
                () -> accounts.replace(account));
        finish(account);
        if (!caller.userId().equals(account.hexId())) {
            deeds.record(caller, new Deed("person-deleted", account.username()));
        }
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
}
