package chat.parley.server.metrics;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import chat.parley.server.overview.HandoverWatch;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Gathers the figures and hands them out, from the moment on that the server listens. */
class Metrics implements HandoverWatch, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Metrics.class);
    private static final Duration[] STEPS = {Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(10),
        Duration.ofMillis(25), Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250),
        Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(5)};

    private final MetricsSettings settings;
    private final List<MeterBinder> binders;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private volatile @Nullable Timer delivery;
    private volatile @Nullable ScrapePort port;
    private boolean closed;

    Metrics(MetricsSettings settings, List<MeterBinder> binders) {
        this.settings = settings;
        this.binders = binders;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform().daemon().name("metrics-start").start(this::start);
    }

    private synchronized void start() {
        if (settings.port() == null || closed) {
            return;
        }
        delivery = Timer.builder("parley.message.delivery")
                .description("from a message being stored to its being written to all connections that hear it")
                .serviceLevelObjectives(STEPS).register(registry);
        binders.forEach(binder -> binder.bindTo(registry));
        try {
            ScrapePort opened = new ScrapePort(settings.port(), registry::scrape);
            port = opened;
            log.info("Metrics are at http://127.0.0.1:{}{}", opened.number(), ScrapePort.PATH);
        } catch (IOException e) {
            log.error("Metrics cannot be had at port {}: {}", settings.port(), e.getMessage());
        }
    }

    @Override
    public void handedOver(Duration took) {
        Timer timer = delivery;
        if (timer != null) {
            timer.record(took);
        }
    }

    /** Where they are; empty as long as they are nowhere. */
    @Nullable
    Integer portNumber() {
        ScrapePort opened = port;
        return opened == null ? null : opened.number();
    }

    @Override
    public synchronized void close() {
        closed = true;
        ScrapePort opened = port;
        if (opened != null) {
            opened.close();
        }
        registry.close();
    }
}
