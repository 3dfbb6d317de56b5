package chat.parley.desktop.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

/**
 * The stage of a scripted day: a real server, and six people each with the app open: three customers, two agents, and who
 * looks after the server. Customers who walk in without the app ask the server itself.
 */
final class Day implements AutoCloseable {

    /** Every internal note begins so, and nothing else does. */
    static final String NOTE = "Nota bene";
    static final List<String> CUSTOMERS = List.of("hannah", "boris", "clara");
    static final List<String> AGENTS = List.of("elena", "nadya");
    static final String ADMIN = "admin";

    private static final String PASSWORD = "two wheels are enough";
    /** A try to connect that the dying server began to answer is given up only after a while. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Whoever goes away today keeps what they have, however long the day. */
    private static final String NEVER = "10000";
    private static final Duration FRESH = Duration.ofMinutes(4);
    private static final String SUBMIT = "#submit";
    private static final KeyCombination SERVER = new KeyCodeCombination(KeyCode.DIGIT3, KeyCombination.SHORTCUT_DOWN);

    private final Path folder;
    private final RunningServer server;
    private final Map<String, Asker> askers = new HashMap<>();
    private final Map<String, PersonWindow> windows = new LinkedHashMap<>();
    private final Map<String, ChatsOnScreen> customers = new LinkedHashMap<>();
    private final Map<String, AgentOnScreen> agents = new LinkedHashMap<>();
    private final Map<String, NoteWatch> watches = new HashMap<>();

    /** Tokens end, so that who asks the server itself signs in again now and then. */
    private record Asker(Witness witness, Instant since) {}

    Day(Path folder) throws IOException {
        this.folder = folder;
        server = RunningServer.startEmpty(folder.resolve("server"), Map.of("PARLEY_SUPPORT_AWAY_MINUTES", NEVER));
        try {
            begin();
        } catch (RuntimeException | Error e) {
            end();
            throw e;
        }
    }

    private void begin() {
        AGENTS.forEach(name -> witness(ADMIN).hire(name, PASSWORD));
        witness(ADMIN).keepReply("thanks", "Thank you, {first name}. Until soon.");
        CUSTOMERS.forEach(this::comesFirst);
        for (String name : CUSTOMERS) {
            customers.put(name, new ChatsOnScreen(name, open(name, PASSWORD)));
        }
        for (String name : AGENTS) {
            agents.put(name, new AgentOnScreen(name, open(name, PASSWORD)));
        }
        PersonWindow admin = open(ADMIN, RunningServer.ADMIN_PASSWORD);
        windows.forEach((name, window) -> window.awaitList(name));
        enter();
        admin.waitUntil("the overview", () -> admin.exists(".admin-card"));
    }

    private PersonWindow open(String name, String password) {
        PersonWindow window = PersonWindow.signingIn(profile(name), server.address(), name, password);
        windows.put(name, window);
        watches.put(name, new NoteWatch(window.scene(), NOTE));
        return window;
    }

    private void enter() {
        agents.values().forEach(AgentOnScreen::enterInbox);
        window(ADMIN).press(SERVER);
    }

    /** Somebody makes an account, and has no window. */
    void comesFirst(String name) {
        askers.put(name, new Asker(Witness.ofNewPerson(server.address(), name), Instant.now()));
    }

    /** Somebody asks the server itself. */
    Witness witness(String name) {
        Asker known = askers.get(name);
        if (known == null || known.since().plus(FRESH).isBefore(Instant.now())) {
            forget(known);
            String password = name.equals(ADMIN) ? RunningServer.ADMIN_PASSWORD : PASSWORD;
            known = new Asker(new Witness(server.address(), name, password), Instant.now());
            askers.put(name, known);
        }
        return known.witness();
    }

    ChatsOnScreen customer(String name) {
        return Objects.requireNonNull(customers.get(name));
    }

    /** Whether this customer has a window. */
    boolean hasWindow(String customer) {
        return customers.containsKey(customer);
    }

    AgentOnScreen agent(String name) {
        return Objects.requireNonNull(agents.get(name));
    }

    List<AgentOnScreen> agents() {
        return List.copyOf(agents.values());
    }

    PersonWindow window(String name) {
        return Objects.requireNonNull(windows.get(name));
    }

    NoteWatch watch(String name) {
        return Objects.requireNonNull(watches.get(name));
    }

    Path profile(String name) {
        return folder.resolve(name);
    }

    RunningServer server() {
        return server;
    }

    /** The server is gone from one moment to the next; every window says so. */
    void kill() throws InterruptedException {
        server.kill();
        windows.values().forEach(window -> window.waitUntil("offline", window::saysOffline));
    }

    /** The server is there again; all windows find it, by themselves or because somebody does not want to wait. */
    void startAgain(boolean patiently) throws IOException, InterruptedException {
        server.startAgain();
        try {
            awaitBack(patiently);
        } catch (AssertionError e) {
            server.putDown("day-not-back");
            throw e;
        }
    }

    private void awaitBack(boolean patiently) {
        windows.forEach((name, window) -> window.waitUntil(name + " is back", PATIENCE, () -> {
            if (!patiently) {
                triesNow(window);
            }
            return !window.saysOffline();
        }));
    }

    /**
     * Everything moves into another folder by way of a backup, as onto another computer. No sign-in outlives that, so
     * that every window asks for one, whatever it was at.
     *
     * @param tooLate what happens after the backup, and is gone afterwards
     */
    void moveHouse(Runnable tooLate) throws IOException, InterruptedException {
        Path backup = folder.resolve("backup");
        Path house = folder.resolve("server").resolve("another-house");
        server.admin(server.data(), "backup", backup.toString());
        tooLate.run();
        server.kill();
        server.admin(house, "restore", backup.toString());
        server.startOn(house);
        new ArrayList<>(askers.values()).forEach(Day::forget);
        askers.clear();
        windows.forEach((name, window) -> {
            window.waitUntil(name + " is asked to sign in", PATIENCE, () -> {
                triesNow(window);
                return window.exists(SUBMIT);
            });
            new Controls(window).press(".dialog .primary"); // which says that the session has ended
            new Controls(window).press(SUBMIT); // who and where still stand there
        });
        windows.forEach((name, window) -> window.awaitList(name));
        enter();
    }

    /** Presses what the banner offers to whoever does not want to wait. */
    private static void triesNow(PersonWindow window) {
        new Controls(window).pressNow(".banner .button");
    }

    private static void forget(@Nullable Asker asker) {
        if (asker != null) {
            asker.witness().close();
        }
    }

    private void end() {
        windows.values().forEach(PersonWindow::close);
        askers.values().forEach(Day::forget);
        try {
            server.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end();
    }
}
