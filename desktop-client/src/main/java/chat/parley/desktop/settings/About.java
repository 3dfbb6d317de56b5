package chat.parley.desktop.settings;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

import chat.parley.desktop.store.Secrets;

/**
 * What the app can say and show of itself.
 *
 * @param folder where it keeps what belongs to the person
 * @param log the file it writes what went wrong to
 * @param browser opens an address or a file the way the system does
 * @param secrets where the token of the session lies
 */
public record About(Path folder, Path log, Consumer<String> browser, Supplier<Secrets.Place> secrets) {}
