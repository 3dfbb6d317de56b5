package chat.parley.desktop.tray;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * The place where this desktop keeps icons of programs that go on without a window. Many have none, and any may lose it: it is
 * never the only way to something. JavaFX thread only; nothing here blocks or throws, but for a moment in {@link #close}.
 */
public interface Tray extends AutoCloseable {

    /** Whether the app has a way to show an icon on this system at all. */
    boolean offered();

    /** Whether somebody shows the icon now; that comes and goes with the panel of the desktop. */
    ReadOnlyBooleanProperty able();

    /**
     * Looks for a place, from now on.
     *
     * @param clicked runs when the person clicks on the icon
     */
    void begin(Runnable clicked);

    /** Shows that, now or as soon as there is a place. */
    void show(TrayContent content);

    /** Notices that stand at the icon, on systems that have them there. */
    default Optional<Balloons> balloons() {
        return Optional.empty();
    }

    /** Takes the icon away. */
    @Override
    void close();

    /**
     * That of this computer.
     *
     * @param fx runs tasks on the JavaFX thread
     */
    static Tray ofThisComputer(Executor fx) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("linux")) {
            return new PanelTray(null, fx);
        }
        return system.contains("win") && !system.contains("darwin") ? new AreaTray(new AwtArea(fx), fx) : none();
    }

    /** One that nobody shows. */
    static Tray none() {
        return new Absent(new ReadOnlyBooleanWrapper(false));
    }

    /** Nobody shows it. */
    record Absent(ReadOnlyBooleanProperty able) implements Tray {

        @Override
        public boolean offered() {
            return false;
        }

        @Override
        public void begin(Runnable clicked) {
            // there is nothing to click on
        }

        @Override
        public void show(TrayContent content) {
            // as it says
        }

        @Override
        public void close() {
            // nothing is there
        }
    }
}
