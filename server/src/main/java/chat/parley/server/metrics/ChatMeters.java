package chat.parley.server.metrics;

import java.time.Clock;

import chat.parley.server.backup.Backups;
import chat.parley.server.overview.ActivityCounter;
import chat.parley.server.overview.Census;
import chat.parley.server.support.WaitingCustomers;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** What people do on this server. */
class ChatMeters implements MeterBinder {

    private final Census census;
    private final ActivityCounter activity;
    private final WaitingCustomers customers;
    private final Backups backups;
    private final Clock clock;

    ChatMeters(Census census, ActivityCounter activity, WaitingCustomers customers, Backups backups, Clock clock) {
        this.census = census;
        this.activity = activity;
        this.customers = customers;
        this.backups = backups;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("parley.connections", census, Census::connectionsHere)
                .description("live connections of people who are signed in, to this server").register(registry);
        FunctionCounter.builder("parley.messages.posted", activity, ActivityCounter::posted)
                .description("messages posted to this server").register(registry);
        Gauge.builder("parley.support.waiting", customers, all -> all.at(clock.instant()).customers())
                .description("customers whom nobody has taken on").register(registry);
        Gauge.builder("parley.backup.last.success", backups,
                all -> all.lastWhole().map(backup -> (double) backup.at().getEpochSecond()).orElse(0.0))
                .baseUnit("seconds").description("when the newest backup was begun, since 1970; 0 if there is none")
                .register(registry);
    }
}
