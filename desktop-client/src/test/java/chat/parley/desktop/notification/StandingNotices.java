package chat.parley.desktop.notification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A desktop that only remembers what stands on it. */
final class StandingNotices implements Notifier {

    private final Map<String, Notice> notices = new LinkedHashMap<>();
    private final Map<String, Runnable> choices = new LinkedHashMap<>();

    /** By key. */
    Map<String, Notice> notices() {
        return notices;
    }

    /** What choosing a notice does, by key. */
    Map<String, Runnable> choices() {
        return choices;
    }

    void choose(String key) {
        Objects.requireNonNull(choices.get(key), key).run();
    }

    @Override
    public boolean able() {
        return true;
    }

    @Override
    public void show(Notice notice, Runnable chosen) {
        notices.put(notice.key(), notice);
        choices.put(notice.key(), chosen);
    }

    @Override
    public void withdraw(String key) {
        notices.remove(key);
    }

    @Override
    public void close() {
        notices.clear();
    }
}
