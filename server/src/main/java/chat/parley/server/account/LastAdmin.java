package chat.parley.server.account;

import java.util.concurrent.locks.ReentrantLock;

import chat.parley.model.Role;
import chat.parley.server.web.Conflict;
import org.springframework.stereotype.Component;

/**
 * Sees to it that somebody is left to administer the server. On one server, changes come one at a time; of two that are made on
 * two servers at once and would together leave nobody, each is taken back.
 */
@Component
class LastAdmin {

    private final Accounts accounts;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    LastAdmin(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Carries out a change after which this person administers nothing.
     *
     * @throws Conflict if nobody would be left
     */
    void guard(Account account, Runnable change, Runnable undo) {
        if (account.role() != Role.ADMIN || account.isSuspended()) {
            change.run();
            return;
        }
        oneAtATime.lock();
        try {
            if (accounts.countAdmins() < 2) {
                throw refused();
            }
            change.run();
            if (accounts.countAdmins() == 0) {
                undo.run();
                throw refused();
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    private static Conflict refused() {
        return new Conflict("last-admin", "This is the only administrator; the server needs one.");
    }
}
