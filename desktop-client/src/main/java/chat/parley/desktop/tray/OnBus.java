package chat.parley.desktop.tray;

import java.io.IOException;

import chat.parley.desktop.tray.BusItem.Face;
import chat.parley.desktop.tray.StatusNotifierWatcher.StatusNotifierHostRegistered;
import chat.parley.desktop.tray.StatusNotifierWatcher.StatusNotifierHostUnregistered;
import org.freedesktop.dbus.connections.IDisconnectCallback;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/**
 * Icon and menu on a message bus, as long as that connection lasts. Every method blocks until the bus has answered, and may
 * throw whatever an answer that is not as agreed brings about; to be used on one thread.
 */
final class OnBus {

    private static final String NAME = "org.kde.StatusNotifierItem-" + ProcessHandle.current().pid() + "-1";
    private static final String BUS = "org.freedesktop.DBus";
    private static final String BUS_AT = "/org/freedesktop/DBus";
    /** For as long a socket that is not there is tried. */
    private static final int CONNECTING_MILLIS = 1_000;

    private final DBusConnection connection;
    private @Nullable String offeredTo;

    private OnBus(DBusConnection connection) {
        this.connection = connection;
    }

    /**
     * Puts them there.
     *
     * @param address of the bus; {@code null} for that of the session
     * @param changed runs whenever a watcher or a panel may have come or gone, on a thread of the bus
     * @param lost runs when the bus is gone, on a thread of the bus
     */
    static OnBus open(@Nullable String address, BusItem item, BusMenu menu, Runnable changed, Runnable lost)
            throws DBusException {
        DBusConnectionBuilder builder = address == null
                ? DBusConnectionBuilder.forSessionBus()
                : DBusConnectionBuilder.forAddress(address);
        builder.transportConfig().withTimeout(CONNECTING_MILLIS);
        DBusConnection connection = builder.withShared(false).withDisconnectCallback(new IDisconnectCallback() {
            @Override
            public void disconnectOnError(@Nullable IOException failure) {
                lost.run();
            }
        }).build();
        try {
            connection.requestBusName(NAME);
            connection.exportObject(BusItem.AT, item);
            connection.exportObject(BusMenu.AT, menu);
            connection.addSigHandler(DBus.NameOwnerChanged.class, change -> {
                if (change.name.equals(StatusNotifierWatcher.NAME)) {
                    changed.run();
                }
            });
            connection.addSigHandler(StatusNotifierHostRegistered.class, _ -> changed.run());
            connection.addSigHandler(StatusNotifierHostUnregistered.class, _ -> changed.run());
            return new OnBus(connection);
        } catch (DBusException | RuntimeException e) {
            connection.disconnect();
            throw e;
        }
    }

    /** Which connection watches for icons; {@code null} if none does. Starts nothing that could. */
    @Nullable
    String watcher() throws DBusException {
        try {
            return connection.getRemoteObject(BUS, BUS_AT, DBus.class, false).GetNameOwner(StatusNotifierWatcher.NAME);
        } catch (DBusExecutionException e) {
            return null;
        }
    }

    /** Offers the icon to that watcher, unless it has it already, and says whether anybody shows icons. */
    boolean offer(String watcher) throws DBusException {
        if (!watcher.equals(offeredTo)) {
            offeredTo = null;
            connection.getRemoteObject(StatusNotifierWatcher.NAME, StatusNotifierWatcher.AT,
                    StatusNotifierWatcher.class, false).RegisterStatusNotifierItem(NAME);
            offeredTo = watcher;
        }
        Object hosted = connection.getRemoteObject(StatusNotifierWatcher.NAME, StatusNotifierWatcher.AT,
                Properties.class, false).Get(StatusNotifierWatcher.NAME, StatusNotifierWatcher.HOSTED);
        return Boolean.TRUE.equals(hosted instanceof Variant<?> wrapped ? wrapped.getValue() : hosted);
    }

    /** Says what of the icon has changed, to whoever listens. */
    void tell(Face before, Face now) throws DBusException {
        if (!now.title().equals(before.title())) {
            connection.sendMessage(new StatusNotifierItem.NewTitle(BusItem.AT));
        }
        if (now.icon() != before.icon()) {
            connection.sendMessage(new StatusNotifierItem.NewIcon(BusItem.AT));
            connection.sendMessage(new StatusNotifierItem.NewAttentionIcon(BusItem.AT));
        }
        if (!now.title().equals(before.title()) || !now.words().equals(before.words())) {
            connection.sendMessage(new StatusNotifierItem.NewToolTip(BusItem.AT));
        }
        if (!now.status().equals(before.status())) {
            connection.sendMessage(new StatusNotifierItem.NewStatus(BusItem.AT, now.status()));
        }
    }

    /** Says that the menu has changed. */
    void tell(BusMenu menu) throws DBusException {
        connection.sendMessage(new DBusMenu.LayoutUpdated(BusMenu.AT, menu.revision(), NumberedMenu.ROOT));
    }

    void close() {
        connection.disconnect();
    }
}
