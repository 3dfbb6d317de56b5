package chat.parley.desktop.tray;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;

/**
 * An icon in the tray, as https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/ names it. Its properties are read
 * by {@code org.freedesktop.DBus.Properties}.
 */
@DBusInterfaceName("org.kde.StatusNotifierItem")
public interface StatusNotifierItem extends DBusInterface {

    /** The person wants its menu, where the desktop shows none itself. */
    void ContextMenu(int x, int y);

    /** The person has clicked on it. */
    void Activate(int x, int y);

    /** The person has clicked on it in another way, such as with the middle button. */
    void SecondaryActivate(int x, int y);

    /** The person turns the wheel over it. */
    void Scroll(int delta, String orientation);

    /** It is called otherwise. */
    final class NewTitle extends DBusSignal {
        public NewTitle(String path) throws DBusException {
            super(path);
        }
    }

    /** It looks otherwise. */
    final class NewIcon extends DBusSignal {
        public NewIcon(String path) throws DBusException {
            super(path);
        }
    }

    /** It looks otherwise while it calls. */
    final class NewAttentionIcon extends DBusSignal {
        public NewAttentionIcon(String path) throws DBusException {
            super(path);
        }
    }

    /** Something else is said of it. */
    final class NewToolTip extends DBusSignal {
        public NewToolTip(String path) throws DBusException {
            super(path);
        }
    }

    /** It calls, or no longer does. */
    final class NewStatus extends DBusSignal {
        public NewStatus(String path, String status) throws DBusException {
            super(path, status);
        }
    }
}
