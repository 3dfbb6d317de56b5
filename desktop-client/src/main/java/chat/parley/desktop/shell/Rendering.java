package chat.parley.desktop.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the app draws with the help of a graphics processor. To look for one that is not there, as on a remote desktop or in a
 * virtual machine, costs every start a tenth of a second, and the app 40 MB and more: so none is looked for where the system
 * has no such device, and a start that has looked in vain leaves word of it, so that those of the next weeks do not look.
 *
 * @param word a file; that it is there, and how old it is, is all it says
 * @param devices what the system shows if it has a graphics processor, any of them; empty where it shows nothing of the kind
 */
record Rendering(Path word, List<Path> devices) {

    private static final Logger LOG = LoggerFactory.getLogger(Rendering.class);
    /** What JavaFX draws with, the first that it can. */
    private static final String ORDER = "prism.order";
    private static final String SOFTWARE = "sw";
    /** Then one is looked for again: computers get other screens and drivers. */
    private static final Duration HOLDS = Duration.ofDays(30);
    /** Of any driver in Linux itself, of NVIDIA’s own, and of Windows that has Linux in it. */
    private static final List<Path> ON_LINUX = List.of(Path.of("/dev/dri"), Path.of("/dev/nvidiactl"),
            Path.of("/dev/dxg"));

    /** @param state the folder for what a run leaves for the next */
    static Rendering below(Path state) {
        boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return new Rendering(state.resolve("software-rendering"), linux ? ON_LINUX : List.of());
    }

    /** Chooses for this run, unless somebody has. Before JavaFX starts. */
    void choose() {
        if (System.getProperty(ORDER) == null && (noDevice() || lookedInVain(Instant.now()))) {
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

    private boolean noDevice() {
        return !devices.isEmpty() && devices.stream().noneMatch(Files::exists);
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
