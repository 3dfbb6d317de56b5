package chat.parley.desktop.model;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import chat.parley.desktop.backend.Door;
import chat.parley.desktop.backend.Fingerprint;
import chat.parley.desktop.store.Directories;
import chat.parley.desktop.store.Profile;
import chat.parley.desktop.store.Secrets;
import chat.parley.desktop.store.SettingsFile;

/**
 * The app without its windows: what it keeps, how it reaches servers, and the model on top. It needs no JavaFX toolkit:
 * whatever executor stands for the JavaFX thread will do, as long as it runs one task at a time and in order.
 */
public final class Core implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;
    /** What the server was told last, such as a deletion, is worth this much; one that is silent is not worth more. */
    private static final int LAST_WORDS_SECONDS = 2;
    private final Profile profile;
    private final ClockTimer timer;
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService disk = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("disk").factory());
    private final Door door;
    private final SignIn signIn;
    private final WritingHabits habits;

    private Core(Profile profile, Executor fx) {
        this.profile = profile;
        door = new Door(place -> profile.certificates().agreed(place).map(Fingerprint::new));
        timer = new ClockTimer(fx);
        habits = WritingHabits.in(profile.writing(), disk);
        signIn = SignIn.at(door, profile, new Threads(fx, background, disk, timer));
    }

    /**
     * Opens it on these folders. Blocks on the disk.
     *
     * @param fx stands for the JavaFX thread
     * @throws chat.parley.desktop.store.ProfileInUse if another Parley has the folders
     * @throws java.io.UncheckedIOException if they cannot be made or written to
     */
    public static Core open(Directories folders, Executor fx) {
        return new Core(Profile.open(folders), fx);
    }

    /** The same with secrets in the system's keyring, if it has one, instead of in a file. */
    public static Core openWithKeyring(Directories folders, Executor fx) {
        return new Core(Profile.open(folders, Secrets.ofTheSystem(folders.config())), fx);
    }

    /** Where the tokens of sessions lie. */
    public Secrets.Place secretsPlace() {
        return profile.sessions().place();
    }

    public SignIn signIn() {
        return signIn;
    }

    public SettingsFile settings() {
        return profile.settings();
    }

    /** How the person writes. */
    public WritingHabits habits() {
        return habits;
    }

    public Timer timer() {
        return timer;
    }

    /** Runs tasks that wait for the network. */
    public ExecutorService background() {
        return background;
    }

    /** Runs tasks that wait for the disk, one after the other. */
    public Executor disk() {
        return disk;
    }

    /**
     * Lets go of everything once the server has been told what was begun, if it listens, and the disk has what was given
     * to it; chats are to be closed before.
     */
    @Override
    public void close() {
        timer.close();
        background.shutdown();
        disk.shutdown();
        try {
            if (!background.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
                background.shutdownNow();
            }
            door.close();
            // What the person wrote is worth waiting for; a disk that hangs is not worth a window that never closes.
            if (disk.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                profile.close();
            }
        } catch (InterruptedException e) {
            background.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
