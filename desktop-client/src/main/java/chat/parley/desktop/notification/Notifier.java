package chat.parley.desktop.notification;

import java.util.Locale;

/**
 * The way in which this computer tells of something. Nothing here blocks or throws: where notices cannot be shown, nothing is
 * shown. To be used on one thread; {@code chosen} runs on a thread of the notifier's own.
 */
public interface Notifier extends AutoCloseable {

    /** Whether it can show anything on this system at all. */
    boolean able();

    /** Shows it, in place of the one under the same key; {@code chosen} runs if the person chooses it. */
    void show(Notice notice, Runnable chosen);

    /** Takes it away, if it is there still. */
    void withdraw(String key);

    /** Takes all of them away. */
    @Override
    void close();

    /** That of this computer. */
    static Notifier ofThisComputer() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.contains("linux") ? new DesktopBus() : new Silent();
    }

    /** One that shows nothing. */
    static Notifier silent() {
        return new Silent();
    }

    /** Shows nothing. */
    record Silent() implements Notifier {

        @Override
        public boolean able() {
            return false;
        }

        @Override
        public void show(Notice notice, Runnable chosen) {
            // as it says
        }

        @Override
        public void withdraw(String key) {
            // nothing is there
        }

        @Override
        public void close() {
            // nothing is there
        }
    }
}
