package chat.parley.desktop.e2e;

import java.awt.AWTException;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import chat.parley.desktop.store.Settings.WindowPlace;
import chat.parley.desktop.store.SettingsFile;
import chat.parley.desktop.testing.ProportionalMemory;

/**
 * What an installed app takes while an agent works with it, by keys and mouse as a person has them: {@code ./parley bench client-use}. It
 * needs a display of its own that nobody else types at, as Xvfb is, and a server of its own with the sample people.
 */
final class ClientUse {

    private static final String PASSWORD = "two wheels are enough";
    /** Somebody busy does something this often, besides what the deed itself takes. */
    private static final Duration PACE = Duration.ofMillis(1_500);
    private static final Duration TO_SETTLE = Duration.ofSeconds(12);
    private static final int KEY_MILLIS = 15;
    private static final int PUSHES = 20;
    private static final List<String> WORDS = List.of("brake", "wheel", "said");

    private static final WindowPlace WINDOW = new WindowPlace(0, 0, 1280, 800, false);

    private final Robot robot;
    private final Random chance = new Random(42);

    private ClientUse() throws AWTException {
        robot = new Robot();
    }

    /** The program to start and its words, then nothing, or after {@code --minutes} for how long. */
    public static void main(String... arguments) throws Exception {
        var program = new ArrayList<>(Arrays.asList(arguments));
        long minutes = 60;
        int at = program.indexOf("--minutes");
        if (at >= 0) {
            program.remove(at);
            minutes = Long.parseLong(program.remove(at));
        }
        Path folder = Files.createTempDirectory("parley-client-use");
        try (var server = RunningServer.start(folder.resolve("server"))) {
            program.addAll(
                    List.of("--profile", folder.resolve("profile").toString(), "--language", "en", "--say-ready"));
            new SettingsFile(folder.resolve("profile/settings.json")).change(any -> any.withWindow("", WINDOW));
            end(started(program), TO_SETTLE); // once for what only the first start does: it looks for a graphics processor
            program.addAll(List.of("--server", server.address().toString(), "--user", "elena"));
            Process app = started(program);
            try {
                new ClientUse().work(app, Duration.ofMinutes(minutes));
            } finally {
                end(app, Duration.ZERO);
            }
        } finally {
            delete(folder);
        }
        System.exit(0); // AWT would go on
    }

    private static Process started(List<String> program) throws IOException {
        var builder = new ProcessBuilder(program).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("PARLEY_PASSWORD", PASSWORD);
        Process app = builder.start();
        BufferedReader said = app.inputReader(StandardCharsets.UTF_8);
        if (said.lines().noneMatch("Parley is ready"::equals)) {
            throw new IllegalStateException("The app ended without showing its window");
        }
        return app;
    }

    private static void end(Process app, Duration after) throws InterruptedException {
        if (!app.waitFor(after.toMillis(), TimeUnit.MILLISECONDS)) {
            app.destroy();
            app.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private void work(Process app, Duration howLong) {
        List<Runnable> deeds = List.of(() -> move(KeyEvent.VK_1), () -> move(KeyEvent.VK_2), this::write,
                this::scrollBack,
                this::search, this::go, this::settings);
        List<Long> taken = new ArrayList<>();
        long begun = System.nanoTime();
        long minutes = 0;
        while (app.isAlive() && System.nanoTime() - begun < howLong.toNanos()) {
            deeds.get(chance.nextInt(deeds.size())).run();
            LockSupport.parkNanos(PACE.toNanos());
            taken.add(ProportionalMemory.of(app.toHandle()));
            long now = Duration.ofNanos(System.nanoTime() - begun).toMinutes();
            if (now > minutes) {
                minutes = now;
                System.out.printf(Locale.ROOT, "after %d min: %s%n", now,
                        figures(taken.subList(Math.max(0, taken.size() - 25), taken.size())));
            }
        }
        if (!app.isAlive()) {
            throw new IllegalStateException("The app has ended");
        }
        System.out.printf(Locale.ROOT, "proportional memory in use, after each of %d deeds: %s%n", taken.size(),
                figures(taken));
    }

    private static String figures(List<Long> bytes) {
        List<Long> sorted = bytes.stream().sorted().toList();
        return String.format(Locale.ROOT, "median %d MB, 9 of 10 within %d MB, most %d MB",
                sorted.get(sorted.size() / 2) / 1_000_000, sorted.get(sorted.size() * 9 / 10) / 1_000_000,
                sorted.getLast() / 1_000_000);
    }

    /** Opens the next room of that place, or the one before. */
    private void move(int place) {
        press(KeyEvent.VK_CONTROL, place);
        settle();
        press(KeyEvent.VK_ALT, chance.nextInt(3) == 0 ? KeyEvent.VK_UP : KeyEvent.VK_DOWN);
    }

    private void write() {
        click(0.6, 0.962);
        type("said " + chance.nextInt(1_000_000) + " at the bench, and some more words that fill a line.");
        press(KeyEvent.VK_ENTER);
    }

    private void scrollBack() {
        point(0.6, 0.5);
        for (int i = 0; i < PUSHES; i++) {
            robot.mouseWheel(-1);
            robot.delay(KEY_MILLIS);
        }
    }

    private void search() {
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_1);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_F);
        settle();
        type(WORDS.get(chance.nextInt(WORDS.size())));
        LockSupport.parkNanos(PACE.toNanos()); // what is found is shown meanwhile
        press(KeyEvent.VK_ESCAPE);
    }

    private void go() {
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_1);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_K);
        settle();
        type("e");
        settle();
        press(KeyEvent.VK_ESCAPE);
    }

    private void settings() {
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_COMMA);
        settle();
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_1);
    }

    private void settle() {
        robot.delay(400);
    }

    /** All of them at once. */
    private void press(int... keys) {
        for (int key : keys) {
            robot.keyPress(key);
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.keyRelease(keys[i]);
        }
        robot.delay(KEY_MILLIS);
    }

    private void type(String words) {
        words.chars().forEach(letter -> press(KeyEvent.getExtendedKeyCodeForChar(letter)));
    }

    private void click(double x, double y) {
        point(x, y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        robot.delay(100);
    }

    /** Points at a place in the window, as shares of its size. */
    private void point(double x, double y) {
        robot.mouseMove((int) (WINDOW.x() + x * WINDOW.width()), (int) (WINDOW.y() + y * WINDOW.height()));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
