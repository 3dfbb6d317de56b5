package chat.parley.server.backup;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import chat.parley.model.BackupView;
import chat.parley.server.audit.Actor;
import chat.parley.server.audit.AuditLog;
import chat.parley.server.audit.Deed;
import chat.parley.server.web.Conflict;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The backups that there are, and the one that is being made: one at a time, aside. Safe for use by many threads. */
@Service
public class Backups implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Backups.class);
    private static final String VERIFIED = "verified";
    private static final int FAILURES_REMEMBERED = 10;
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(4);

    private final FullCopy copy;
    private final BackupShelf shelf;
    private final AuditLog audit;
    private final Clock clock;
    private final Deque<BackupView> failures = new ArrayDeque<>();
    private @Nullable BackupView running;
    private @Nullable Thread worker;
    private boolean closed;

    Backups(FullCopy copy, BackupShelf shelf, AuditLog audit, Clock clock) {
        this.copy = copy;
        this.shelf = shelf;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest one or the newest attempt, whichever came last; empty if there was none, or none can be made here. */
    public Optional<BackupView> latest() {
        return copy.isElsewhere() ? Optional.empty() : all().stream().findFirst();
    }

    /** The newest that is whole; empty if there is none, or none can be made here. */
    public Optional<BackupView> lastWhole() {
        return copy.isElsewhere()
                ? Optional.empty()
                : all().stream().filter(backup -> backup.state().equals(VERIFIED)).findFirst();
    }

    /**
     * Newest first: the one that is being made, those that are whole, and attempts since the start that failed.
     *
     * @throws Conflict if the database is another's
     */
    synchronized List<BackupView> all() {
        requireOwnDatabase();
        Stream<BackupView> whole = shelf.all().stream().map(backup -> new BackupView(backup.name(),
                backup.label().begun(), backup.label().bytes(), VERIFIED, null));
        return Stream.of(Stream.ofNullable(running), failures.stream(), whole).flatMap(each -> each)
                .sorted(Comparator.comparing(BackupView::at).reversed()).toList();
    }

    /**
     * Begins one, and does not wait for it.
     *
     * @param by who asks for it, for the record
     * @throws Conflict if one is being made already, or the database is another's
     */
    synchronized void start(Actor by) {
        requireOwnDatabase();
        if (running != null || closed) {
            throw new Conflict("backup-running", "A backup is being made already.");
        }
        Instant now = clock.instant();
        Path place = shelf.placeFor(now);
        BackupView begun = new BackupView(String.valueOf(place.getFileName()), now, 0, "running", null);
        running = begun;
        worker = Thread.ofPlatform().daemon().name("backup").start(() -> make(place, begun, by));
    }

    private void make(Path place, BackupView begun, Actor by) {
        FullCopy.Made made;
        try {
            shelf.tidy();
            made = copy.into(place);
        } catch (BackupFailed | UncheckedIOException e) {
            failed(begun, String.valueOf(e.getMessage()), e, by);
            return;
        } catch (RuntimeException e) {
            failed(begun, "It failed for a reason that nobody foresaw; the server's log has the details.", e, by);
            return;
        }
        succeeded(begun, made, by);
    }

    private void succeeded(BackupView begun, FullCopy.Made made, Actor by) {
        finished(null);
        log.info("The backup {} was made, restored on trial and read through: {} documents, {}", begun.name(),
                made.documents(), Sizes.spoken(made.bytes()));
        try {
            shelf.rotate();
        } catch (RuntimeException e) {
            log.warn("Old backups are still there: {}", e.getMessage());
        }
        record(by, new Deed("backup-made", begun.name(), Sizes.spoken(made.bytes())));
    }

    private void failed(BackupView begun, String why, RuntimeException cause, Actor by) {
        if (isClosed()) {
            finished(null);
            log.info("The backup {} was given up, as the server stops", begun.name());
        } else {
            finished(new BackupView(begun.name(), begun.at(), 0, "failed", why));
            log.error("The backup {} failed: {}", begun.name(), why, cause);
            record(by, new Deed("backup-failed", begun.name(), why));
        }
    }

    /** Nobody waits for it who could be told that it failed. */
    private void record(Actor by, Deed deed) {
        try {
            audit.record(by, deed);
        } catch (RuntimeException e) {
            log.warn("That is not in the record of deeds: {}", e.toString());
        }
    }

    private synchronized void finished(@Nullable BackupView failure) {
        running = null;
        if (failure != null) {
            failures.addFirst(failure);
            if (failures.size() > FAILURES_REMEMBERED) {
                failures.removeLast();
            }
        }
    }

    private void requireOwnDatabase() {
        if (copy.isElsewhere()) {
            throw new Conflict("external-database",
                    "This server's data lies in a MongoDB of its own; back that up with the tools of MongoDB.");
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Gives up what is being made, so that nothing holds up a stop. */
    @Override
    public void close() throws InterruptedException {
        Thread last;
        synchronized (this) {
            closed = true;
            last = worker;
        }
        if (last != null) {
            last.interrupt();
            last.join(LONGEST_FAREWELL);
        }
    }
}
