package chat.parley.desktop.settings;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What the app can say and show of itself.
 *
 * @param folder where it keeps what belongs to the person
 * @param log the file it writes what went wrong to
 * @param browser opens an address or a file the way the system does
 */
public record About(Path folder, Path log, Consumer<String> browser) {}
