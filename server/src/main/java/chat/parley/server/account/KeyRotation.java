package chat.parley.server.account;

import java.time.Instant;

import chat.parley.server.audit.Actor;
import chat.parley.server.audit.AuditLog;
import chat.parley.server.audit.Deed;
import org.springframework.stereotype.Service;

/** Puts another signing key in the place of the one that signs. */
@Service
public class KeyRotation {

    private final SigningKeys keys;
    private final SignIns signIns;
    private final AuditLog audit;

    KeyRotation(SigningKeys keys, SignIns signIns, AuditLog audit) {
        this.keys = keys;
        this.signIns = signIns;
        this.audit = audit;
    }

    /**
     * Nobody notices: the last key is good until the last token that it signed has ended.
     *
     * @return when that is, and the key erased
     * @throws chat.parley.server.web.Conflict if an administrator looks after the keys by hand
     */
    public Instant renew() {
        Instant until = keys.renew().plus(KeyRing.TAIL);
        audit.record(Actor.AT_THE_SHELL, new Deed("keys-rotated", null));
        return until;
    }

    /**
     * For when somebody may have the keys: what they signed is refused, and every sign-in is over. Other servers follow
     * within seconds.
     *
     * @return how many sign-ins there were
     * @throws chat.parley.server.web.Conflict if an administrator looks after the keys by hand
     */
    public long renewAtOnce() {
        keys.renew();
        keys.eraseOlder();
        long ended = signIns.endAll();
        audit.record(Actor.AT_THE_SHELL, new Deed("keys-rotated", null, "--now"));
        return ended;
    }
}
