package chat.parley.desktop.shell;

import chat.parley.desktop.notification.Notifier;
import chat.parley.desktop.tray.Tray;
import chat.parley.desktop.ui.FxThread;

/** Where the app shows itself besides its window: in notices, and in the tray of the desktop. */
record Outside(Notifier notifier, Tray tray) implements AutoCloseable {

    /** Those of this computer. */
    static Outside ofThisComputer() {
        Tray tray = Tray.ofThisComputer(new FxThread());
        return new Outside(tray.balloons().<Notifier>map(BalloonNotices::new).orElseGet(Notifier::ofThisComputer),
                tray);
    }

    /** Nowhere. */
    static Outside nowhere() {
        return new Outside(Notifier.silent(), Tray.none());
    }

    /** Takes both away. */
    @Override
    public void close() {
        tray.close();
        notifier.close();
    }
}
