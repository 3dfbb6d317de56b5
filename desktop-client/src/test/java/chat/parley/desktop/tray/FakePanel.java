package chat.parley.desktop.tray;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

import static org.awaitility.Awaitility.await;

/** Speaks as the panel of a Linux desktop does: watches for icons, and asks them what they have to show. */
public final class FakePanel implements StatusNotifierWatcher, Properties, AutoCloseable {

    private static final String ITEM = "org.kde.StatusNotifierItem";

    /** Under what name icons came, in their order. */
    final List<String> registered = new CopyOnWriteArrayList<>();
    /** How often it was asked whether anybody shows icons. */
    final AtomicInteger asked = new AtomicInteger();
    /** How many it did not take. */
    final AtomicInteger refused = new AtomicInteger();
    /** What icons said of themselves. */
    final BlockingQueue<String> heard = new ArrayBlockingQueue<>(1_000);
    private final DBusConnection connection;
    private volatile Object hosted;
    private volatile boolean refuses;

    /** @param hosted what it answers when asked whether anybody shows icons */
    FakePanel(String address, Object hosted, boolean refuses) throws DBusException {
        this.hosted = hosted;
        this.refuses = refuses;
        connection = DBusConnectionBuilder.forAddress(address).withShared(false).build();
        connection.exportObject(AT, this);
        listen(StatusNotifierItem.NewIcon.class);
        listen(StatusNotifierItem.NewTitle.class);
        listen(StatusNotifierItem.NewToolTip.class);
        listen(StatusNotifierItem.NewStatus.class);
        listen(DBusMenu.LayoutUpdated.class);
        connection.requestBusName(NAME);
    }

    private <T extends DBusSignal> void listen(Class<T> signal) throws DBusException {
        connection.addSigHandler(signal, said -> heard.add(signal.getSimpleName()));
    }

    @Override
    public void RegisterStatusNotifierItem(String service) {
        if (refuses) {
            refused.incrementAndGet();
            throw new DBusExecutionException("No");
        }
        registered.add(service);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <A> @Nullable A Get(String owner, String property) {
        return (A) GetAll(owner).get(property);
    }

    @Override
    public <A> void Set(String owner, String property, A value) {
        throw new DBusExecutionException("Only to be read");
    }

    @Override
    public Map<String, Variant<?>> GetAll(String owner) {
        asked.incrementAndGet();
        return Map.of(HOSTED, new Variant<>(hosted));
    }

    @Override
    public String getObjectPath() {
        return AT;
    }

    /** A host comes, or goes. */
    void host(boolean there) throws DBusException {
        refuses = false;
        hosted = there;
        connection.sendMessage(there ? new StatusNotifierHostRegistered(AT) : new StatusNotifierHostUnregistered(AT));
    }

    /** Has it asked again, which is when its first answer was understood. */
    void askAgain() throws DBusException {
        int before = asked.get();
        connection.sendMessage(new StatusNotifierHostRegistered(AT));
        await().until(() -> asked.get() > before);
    }

    /** What the last icon says of itself. */
    Map<String, Variant<?>> said() throws DBusException {
        return remote(BusItem.AT, Properties.class).GetAll(ITEM);
    }

    StatusNotifierItem icon() throws DBusException {
        return remote(BusItem.AT, StatusNotifierItem.class);
    }

    DBusMenu menu() throws DBusException {
        return remote(BusMenu.AT, DBusMenu.class);
    }

    /** The person chooses a line. */
    void choose(int id) throws DBusException {
        menu().Event(id, "clicked", new Variant<>(""), new UInt32(0));
    }

    private <T extends DBusInterface> T remote(String path, Class<T> type)
            throws DBusException {
        return connection.getRemoteObject(registered.getLast(), path, type, false);
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
