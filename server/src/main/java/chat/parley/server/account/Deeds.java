package chat.parley.server.account;

import chat.parley.server.audit.Actor;
import chat.parley.server.audit.AuditLog;
import chat.parley.server.audit.Deed;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What somebody does over the network by virtue of their role, for the record. */
@Component
public class Deeds {

    private final Accounts accounts;
    private final AuditLog audit;

    Deeds(Accounts accounts, AuditLog audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    /** Durable when this returns. To be called once it is done, on the thread that serves the request. */
    public void record(Caller caller, Deed deed) {
        audit.record(actor(caller), deed);
    }

    Actor actor(Caller caller) {
        String username = accounts.find(caller.userId()).map(Account::username).orElse(caller.userId());
        String address = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes served
                ? served.getRequest().getRemoteAddr()
                : null;
        return new Actor(username, address);
    }
}
