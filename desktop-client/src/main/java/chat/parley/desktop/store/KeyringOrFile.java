package chat.parley.desktop.store;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Secrets in the system's keyring, opened when it is first needed. If there is none, if it fails or keeps one waiting too
 * long, the file takes its place for the rest of the run: a keyring must never be why somebody cannot sign in.
 */
final class KeyringOrFile implements Secrets {
    private static final Logger LOG = LoggerFactory.getLogger(KeyringOrFile.class);
    /** Time for a person to type the password of their keyring. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Supplier<Optional<Vault>> opening;
    private final SecretFile file;
    private final Duration patience;
    private final ExecutorService aside = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("keyring").factory());
    private @Nullable Vault vault;
    private boolean opened;

    KeyringOrFile(Supplier<Optional<Vault>> opening, SecretFile file) {
        this(opening, file, PATIENCE);
    }

    KeyringOrFile(Supplier<Optional<Vault>> opening, SecretFile file, Duration patience) {
        this.opening = opening;
        this.file = file;
        this.patience = patience;
    }

    @Override
    public synchronized Optional<String> read(String name) {
        Optional<String> guarded = Optional.empty();
        if (vault() instanceof Vault open) {
            guarded = in(() -> open.read(name)).flatMap(found -> found);
        }
        return guarded.or(() -> file.read(name));
    }

    @Override
    public synchronized void keep(String name, String secret) {
        if (vault() instanceof Vault open && in(() -> {
            open.keep(name, secret);
            return true;
        }).isPresent()) {
            file.forget(name);
        } else {
            file.keep(name, secret);
        }
    }

    @Override
    public synchronized void forget(String name) {
        file.forget(name);
        if (vault() instanceof Vault open) {
            in(() -> {
                open.forget(name);
                return true;
            });
        }
    }

    @Override
    public synchronized Place place() {
        return opened && vault != null ? Place.KEYRING : Place.FILE;
    }

    private @Nullable Vault vault() {
        if (!opened) {
            opened = true;
            vault = in(opening::get).flatMap(found -> found).orElse(null);
        }
        return vault;
    }

    /** Nothing, and no keyring any more, if it fails or takes too long. */
    private <T> Optional<T> in(Callable<T> task) {
        var answer = aside.submit(task);
        try {
            return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The keyring cannot be used: {}",
                    e.getCause() instanceof IOException wrapped && wrapped.getCause() != null
                            ? wrapped.getCause().getClass().getSimpleName()
                            : e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        answer.cancel(true);
        vault = null;
        return Optional.empty();
    }
}
