package chat.parley.desktop.hosting;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What the next start of the app has to know of a server that may still run.
 *
 * @param startedAt when the process began, as a number may since have passed to another process; {@code null} where the
 *     system does not tell
 * @param port where it listens, and shall listen again
 */
public record RunningServer(long pid, @Nullable Instant startedAt, int port) {

    static RunningServer of(ProcessHandle process, int port) {
        return new RunningServer(process.pid(), process.info().startInstant().orElse(null), port);
    }

    /** The process, if it is still that one. */
    Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(
                process -> startedAt != null && process.info().startInstant().filter(startedAt::equals).isPresent());
    }
}
