package chat.parley.server.overview;

import java.time.Instant;

import chat.parley.model.ActivityAnswer;
import chat.parley.model.OverviewView;
import chat.parley.server.support.WaitingCustomers;
import org.springframework.stereotype.Service;

/** Puts together what one look at the server shows. */
@Service
class Overview {

    private final ServerFacts facts;
    private final Condition condition;
    private final Liveliness liveliness;
    private final Activity activity;
    private final WaitingCustomers customers;

    Overview(ServerFacts facts, Condition condition, Liveliness liveliness, Activity activity,
            WaitingCustomers customers) {
        this.facts = facts;
        this.condition = condition;
        this.liveliness = liveliness;
        this.activity = activity;
        this.customers = customers;
    }

    OverviewView now() {
        Instant now = facts.now();
        Activity.Today today = activity.today(now);
        WaitingCustomers.Waiting waiting = customers.at(now);
        int connections = liveliness.connections();
        return new OverviewView(facts.name(), facts.version(), facts.startedAt(), now, condition.parts(), connections,
                liveliness.people(), Math.max(connections, today.mostConnections()), today.messages(),
                today.messagesAWeekAgo(), liveliness.deliveredWithin(0.5), liveliness.deliveredWithin(0.95),
                waiting.customers(), waiting.longest().toSeconds(), condition.storage(),
                condition.lastBackup().orElse(null), condition.certificateUntil().orElse(null));
    }

    ActivityAnswer messages(ActivityRange range) {
        return activity.messages(range, facts.now());
    }
}
