package chat.parley.desktop.tray;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;

/**
 * Who brings icons and panels together. Whether any panel shows them says its property
 * {@link #HOSTED}.
 */
@DBusInterfaceName(StatusNotifierWatcher.NAME)
public interface StatusNotifierWatcher extends DBusInterface {

    /** Under which it is found on the bus; its interface is called the same. */
    String NAME = "org.kde.StatusNotifierWatcher";

    /** Where it lies there. */
    String AT = "/StatusNotifierWatcher";

    /** The property that says whether any panel shows icons. */
    String HOSTED = "IsStatusNotifierHostRegistered";

    /** Takes up an icon by the name under which its program is on the bus. */
    void RegisterStatusNotifierItem(String service);

    /** A panel has come. */
    final class StatusNotifierHostRegistered extends DBusSignal {
        public StatusNotifierHostRegistered(String path) throws DBusException {
            super(path);
        }
    }

    /** A panel has gone. */
    final class StatusNotifierHostUnregistered extends DBusSignal {
        public StatusNotifierHostUnregistered(String path) throws DBusException {
            super(path);
        }
    }
}
