package chat.parley.desktop.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the app draws with the help of a graphics processor. To look for one that is not there, as on a remote desktop or in a
 * virtual machine, costs every start a tenth of a second, and the app 40 MB: so a start that has looked in vain leaves word of
 * it, and those of the next weeks do not look.
 *
 * @param word a file; that it is there, and how old it is, is all it says
 */
record Rendering(Path word) {

    private static final Logger LOG = LoggerFactory.getLogger(Rendering.class);
    /** What JavaFX draws with, the first that it can. */
    private static final String ORDER = "prism.order";
    private static final String SOFTWARE = "sw";
    /** Then one is looked for again: computers get other screens and drivers. */
    private static final Duration HOLDS = Duration.ofDays(30);

    /** @param state the folder for what a run leaves for the next */
    static Rendering below(Path state) {
        return new Rendering(state.resolve("software-rendering"));
    }

    /** Chooses for this run, unless somebody has. Before JavaFX starts. */
    void choose() {
        if (System.getProperty(ORDER) == null && lookedInVain(Instant.now())) {
            System.setProperty(ORDER, SOFTWARE);
        }
    }

    /**
     * Leaves word for the next runs, if this one has looked. Blocks on the disk.
     *
     * @param accelerated whether there is a graphics processor
     */
    void remember(boolean accelerated) {
        if (System.getProperty(ORDER) != null) {
            return;
        }
        try {
            Files.deleteIfExists(word);
            if (!accelerated) {
                Files.createDirectories(word.toAbsolutePath().getParent());
                Files.createFile(word);
            }
        } catch (IOException e) {
            LOG.debug("The next start looks for a graphics processor again: {}", e.toString());
        }
    }

    /** Whether one was looked for not long before that moment, and there was none. */
    boolean lookedInVain(Instant now) {
        try {
            Instant when = Files.getLastModifiedTime(word).toInstant();
            return when.plus(HOLDS).isAfter(now) && !when.isAfter(now);
        } catch (IOException notThere) {
            return false;
        }
    }
}
