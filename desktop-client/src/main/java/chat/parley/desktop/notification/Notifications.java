package chat.parley.desktop.notification;

import java.util.List;
import java.util.Map;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** The notifications of Linux desktops, as https://specifications.freedesktop.org/notification-spec/ names them. */
@DBusInterfaceName("org.freedesktop.Notifications")
public interface Notifications extends DBusInterface {

    /** Shows one and says its id; that of {@code replaces}, if that is not 0. */
    UInt32 Notify(String application, UInt32 replaces, String icon, String summary, String body, List<String> actions,
            Map<String, Variant<?>> hints, int millis);

    /** Takes one away. */
    void CloseNotification(UInt32 id);

    /** The person has chosen one. */
    final class ActionInvoked extends DBusSignal {

        private final UInt32 id;

        public ActionInvoked(String path, UInt32 id, String action) throws DBusException {
            super(path, id, action);
            this.id = id;
        }

        public UInt32 id() {
            return id;
        }
    }
}
