package chat.parley.desktop.tray;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import chat.parley.desktop.tray.BusItem.Face;
import org.freedesktop.dbus.exceptions.DBusException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The panel of a Linux desktop, over the session's message bus: the icon is offered to whoever watches for icons, again whenever
 * a watcher comes, and it is known whether anybody shows it. Everything that waits for the bus runs on a thread of its own. What
 * comes from there may be anything: whatever is not understood means that nobody shows the icon.
 */
final class Panel implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Panel.class);
    /** A watcher may come and go as fast as it likes. */
    private static final Duration SOON = Duration.ofMillis(100);
    /** How often a watcher that does not answer is asked again: it may have its name before it can do anything. */
    private static final int MOST_REFUSALS = 3;

    private final @Nullable String address;
    private final Retries retries;
    private final Hearer hearer;
    private final BusItem item;
    private final BusMenu menu;
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("tray").factory());
    private final AtomicBoolean looking = new AtomicBoolean();
    // From here on only the worker's.
    private @Nullable OnBus bus;
    private @Nullable Future<?> retrying;
    private int attempts;
    private int refusals;
    private boolean drawn;
    private boolean hosted;

    /** Hears of the panel. */
    interface Hearer {

        /** Somebody watches for icons: it is time to draw one. */
        void watched();

        /** Whether somebody shows it, now that this has changed. */
        void hosted(boolean hosted);

        /** The person has clicked on it. */
        void clicked();
    }

    /** How often a bus that is lost is looked for again, and after how long first; each time it is twice as long. */
    record Retries(int most, Duration first) {

        Duration after(int attempts) {
            return first.multipliedBy(1L << (attempts - 1));
        }
    }

    /**
     * One that looks for nothing yet.
     *
     * @param address of the bus; {@code null} for that of the session
     * @param fx runs what is chosen from the menu
     * @param hearer hears on threads of the panel's own
     */
    Panel(@Nullable String address, Retries retries, Executor fx, Hearer hearer) {
        this.address = address;
        this.retries = retries;
        this.hearer = hearer;
        item = new BusItem(hearer::clicked);
        menu = new BusMenu(fx);
        worker.setRemoveOnCancelPolicy(true);
    }

    /** Looks for a panel from now on. */
    void begin() {
        later(this::connect);
    }

    /** Looks like that, and has that menu. */
    void show(Face face, List<MenuEntry> entries) {
        later(() -> {
            Face before = item.face();
            item.show(face);
            boolean otherMenu = menu.show(entries);
            if (drawn) {
                tell(before, face, otherMenu);
            } else {
                drawn = true;
                look();
            }
        });
    }

    @Override
    public void close() {
        later(this::disconnect);
        LastWords.of(worker);
    }

    /** Nothing more once it is closed. */
    private void later(Runnable task) {
        if (!worker.isShutdown()) {
            worker.execute(task);
        }
    }

    private void lookSoon() {
        if (!worker.isShutdown() && looking.compareAndSet(false, true)) {
            worker.schedule(this::look, SOON.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void connect() {
        int attempt = ++attempts;
        try {
            bus = OnBus.open(address, item, menu, this::lookSoon, () -> later(() -> lost(attempt)));
            look();
        } catch (DBusException | RuntimeException e) {
            LOG.info("There is no message bus for the tray: {}", e.toString());
            lost(attempt);
        }
    }

    private void lost(int attempt) {
        if (attempt == attempts) { // else there was another one since
            disconnect();
            if (attempt <= retries.most() && !worker.isShutdown()) {
                retrying = worker.schedule(this::connect, retries.after(attempt).toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private void disconnect() {
        if (retrying != null) {
            retrying.cancel(false);
        }
        OnBus gone = bus;
        bus = null;
        hosted(false);
        if (gone != null) {
            gone.close();
        }
    }

    /** Offers the icon to the watcher of now, if there is one, and sees whether anybody shows it. */
    private void look() {
        looking.set(false);
        if (bus == null) {
            return;
        }
        try {
            String watcher = bus.watcher();
            if (watcher != null && !drawn) {
                hearer.watched();
            }
            hosted(watcher != null && drawn && bus.offer(watcher));
            refusals = 0;
        } catch (DBusException | RuntimeException e) {
            LOG.info("Whoever watches for icons of the tray does not answer as agreed: {}", e.toString());
            hosted(false);
            if (++refusals <= MOST_REFUSALS && !worker.isShutdown()) {
                worker.schedule(this::look, refusals, TimeUnit.SECONDS);
            }
        }
    }

    private void hosted(boolean now) {
        if (now != hosted) {
            hosted = now;
            hearer.hosted(now);
        }
    }

    private void tell(Face before, Face now, boolean otherMenu) {
        if (bus == null) {
            return;
        }
        try {
            bus.tell(before, now);
            if (otherMenu) {
                bus.tell(menu);
            }
        } catch (DBusException | RuntimeException e) {
            LOG.info("The tray was not told of a change: {}", e.toString());
        }
    }
}
