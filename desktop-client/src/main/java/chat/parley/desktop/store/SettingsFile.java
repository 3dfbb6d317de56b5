package chat.parley.desktop.store;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** The settings of this computer, in memory and on disk. Safe for use by many threads. */
public final class SettingsFile {
    private final JsonFile<Settings> file;
    private Settings current;

    /** Reads the file, which need not exist nor make sense. Blocks. */
    public SettingsFile(Path path) {
        file = new JsonFile<>(path, Settings.class);
        current = file.read().orElseGet(Settings::initial);
    }

    public synchronized Settings get() {
        return current;
    }

    /**
     * Changes them. Blocks.
     *
     * @throws java.io.UncheckedIOException if the disk does not take it; for this run the change holds all the same
     */
    public synchronized void change(UnaryOperator<Settings> change) {
        Settings changed = change.apply(current);
        if (!changed.equals(current)) {
            current = changed;
            file.write(changed);
        }
    }
}
