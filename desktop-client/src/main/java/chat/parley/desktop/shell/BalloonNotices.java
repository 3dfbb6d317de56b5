package chat.parley.desktop.shell;

import chat.parley.desktop.notification.Notice;
import chat.parley.desktop.notification.Notifier;
import chat.parley.desktop.tray.Balloons;
import org.jspecify.annotations.Nullable;

/**
 * Notices that stand at the icon in the tray, as on Windows: one at a time, and taken away by the system alone. So one that is
 * withdrawn may stand a little longer, but leads nowhere.
 */
final class BalloonNotices implements Notifier {

    private final Balloons balloons;
    private @Nullable String standing;

    BalloonNotices(Balloons balloons) {
        this.balloons = balloons;
    }

    @Override
    public boolean able() {
        return true;
    }

    @Override
    public void show(Notice notice, Runnable chosen) {
        standing = notice.key();
        balloons.show(notice.title(), notice.text(), chosen);
    }

    @Override
    public void withdraw(String key) {
        if (key.equals(standing)) {
            close();
        }
    }

    @Override
    public void close() {
        standing = null;
        balloons.forget();
    }
}
