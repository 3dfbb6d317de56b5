package chat.parley.server.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes a renewed certificate into use without a restart: certificates last weeks these days. One that cannot be used
 * leaves the present one where it is.
 */
@Component
class Renewal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final TlsSettings settings;
    private final Encryption encryption;
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofVirtual().name("certificate").factory());
    private List<FileTime> seen = List.of();

    Renewal(TlsSettings settings, Encryption encryption) {
        this.settings = settings;
        this.encryption = encryption;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (settings.tlsCertificate() != null) {
            seen = times();
            timer.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Looks at the files; whoever renews them replaces one after the other, so what does not fit yet is tried again. */
    void look() {
        List<FileTime> now = times();
        if (!now.equals(seen)) {
            try {
                encryption.renew();
                seen = now;
            } catch (RuntimeException e) {
                LOG.warn("The renewed certificate cannot be used, the present one stays: {}", e.getMessage());
            }
        }
    }

    private List<FileTime> times() {
        return Stream.of(settings.tlsCertificate(), settings.tlsKey()).filter(Objects::nonNull).map(Renewal::time)
                .toList();
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
