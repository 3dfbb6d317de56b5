package chat.parley.desktop.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices of Linux desktops, over the session's message bus and not by a command line, which everybody on the computer could
 * read. Connects when there is something to tell; a bus that is not there is tried again with the next notice.
 */
final class DesktopBus implements Notifier {

    private static final Logger LOG = LoggerFactory.getLogger(DesktopBus.class);
    private static final String NAME = "org.freedesktop.Notifications";
    private static final String PATH = "/org/freedesktop/Notifications";
    /** What the package calls the menu entry and the icon. */
    private static final String ENTRY = "chat.parley.Parley";
    private static final int AS_LONG_AS_USUAL = -1;
    private static final int LAST_WORDS_SECONDS = 2;

    private record Standing(UInt32 id, Runnable chosen) {}

    private final @Nullable String address;
    private final ExecutorService worker = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("notifications").factory());
    private final Map<String, Standing> standing = new ConcurrentHashMap<>();
    private @Nullable DBusConnection connection;

    DesktopBus() {
        this(null);
    }

    /** @param address of the bus; {@code null} for that of the session */
    DesktopBus(@Nullable String address) {
        this.address = address;
    }

    @Override
    public boolean able() {
        return true;
    }

    @Override
    public void show(Notice notice, Runnable chosen) {
        later(() -> trying(bus -> {
            Standing before = standing.get(notice.key());
            Map<String, Variant<?>> hints = new HashMap<>();
            hints.put("category", new Variant<>("im.received"));
            hints.put("desktop-entry", new Variant<>(ENTRY));
            UInt32 id = bus.Notify("Parley", before == null ? new UInt32(0) : before.id(), ENTRY, notice.title(),
                    plain(notice.text()), List.of("default", ""), hints, AS_LONG_AS_USUAL);
            standing.put(notice.key(), new Standing(id, chosen));
        }));
    }

    @Override
    public void withdraw(String key) {
        later(() -> {
            Standing gone = standing.remove(key);
            if (gone != null) {
                trying(bus -> bus.CloseNotification(gone.id()));
            }
        });
    }

    @Override
    public void close() {
        List.copyOf(standing.keySet()).forEach(this::withdraw);
        later(this::disconnect);
        worker.shutdown();
        try {
            if (!worker.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
                LOG.debug("The desktop does not answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing more once it is closed. */
    private void later(Runnable task) {
        if (!worker.isShutdown()) {
            worker.execute(task);
        }
    }

    private interface Wish {
        void of(Notifications bus) throws DBusException;
    }

    private void trying(Wish wish) {
        try {
            wish.of(connected().getRemoteObject(NAME, PATH, Notifications.class));
        } catch (DBusException | DBusExecutionException e) {
            LOG.info("The desktop shows no notifications: {}", e.toString());
            standing.clear();
            disconnect();
        }
    }

    private DBusConnection connected() throws DBusException {
        DBusConnection open = connection;
        if (open == null || !open.isConnected()) {
            open = (address == null ? DBusConnectionBuilder.forSessionBus() : DBusConnectionBuilder.forAddress(address))
                    .withShared(false).build();
            open.addSigHandler(Notifications.ActionInvoked.class, this::chosen);
            connection = open;
        }
        return open;
    }

    private void chosen(Notifications.ActionInvoked choice) {
        standing.values().stream().filter(each -> each.id().equals(choice.id())).findFirst()
                .ifPresent(each -> each.chosen().run());
    }

    private void disconnect() {
        DBusConnection open = connection;
        connection = null;
        if (open != null) {
            open.disconnect();
        }
    }

    /** Desktops may take a text for markup. */
    private static String plain(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
