package chat.parley.server.message;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;

import chat.parley.server.audit.Actor;
import chat.parley.server.audit.AuditLog;
import chat.parley.server.audit.Deed;
import org.bson.types.ObjectId;
import org.springframework.stereotype.Component;

/**
 * Removes what was written longer ago than messages are kept. Each message goes the way of one that somebody deletes: its text
 * and its files are gone, its number stays, and the deletion is the next change of its room, which brings every app and the
 * search up to date whatever they missed. Lines stay, as a room follows from them. Several servers may do so at once.
 */
@Component
class Retention {

    private static final int AT_A_TIME = 50;

    private final Messages messages;
    private final ExpiredUpTo expired;
    private final Expiry expiry;
    private final AuditLog audit;
    private final RetentionPeriod days;

    Retention(RetentionPeriod days, Messages messages, ExpiredUpTo expired, Expiry expiry, AuditLog audit) {
        this.days = days;
        this.messages = messages;
        this.expired = expired;
        this.expiry = expiry;
        this.audit = audit;
    }

    /**
     * Removes all that is due, some at a time. By whole days (UTC), so that there is something to do once a day. Ends early if
     * the thread is interrupted; what is left is due the next time.
     *
     * @param kept how many days messages are kept; ends as soon as that is not the setting any more
     * @param rest runs between some and the next: everybody who is connected hears of each message, and is not to be flooded
     * @return how many messages that removed
     */
    long sweep(int kept, Instant now, Runnable rest) {
        long removed = 0;
        try {
            for (List<Message> some = due(kept, now); !some.isEmpty(); some = due(kept, now)) {
                for (Message one : some) {
                    removed += expiry.expire(one) ? 1 : 0;
                }
                expired.move(some.getLast().id());
                rest.run();
            }
            return removed;
        } finally {
            record(removed);
        }
    }

    private void record(long removed) {
        boolean interrupted = Thread.interrupted(); // else the database would not take it
        if (removed > 0) {
            audit.record(Actor.AT_THE_SHELL, new Deed("messages-expired", null, Long.toString(removed)));
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The oldest that nobody has looked at; none once the setting is another one, also in the middle of the work. */
    private List<Message> due(int kept, Instant now) {
        if (kept == 0 || kept != days.get() || Thread.currentThread().isInterrupted()) {
            return List.of();
        }
        Instant oldest = now.truncatedTo(ChronoUnit.DAYS).minus(kept, ChronoUnit.DAYS);
        return messages.between(expired.messageId(), ObjectId.getSmallestWithDate(Date.from(oldest)), AT_A_TIME);
    }
}
