package chat.parley.desktop.e2e;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import chat.parley.desktop.testing.ProportionalMemory;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Theme;

/**
 * What one agent does with the app for an hour, in a process that has nothing else to do: {@link HourOfUseTest} starts it. It
 * says each minute what the process takes, and its last line is how many bytes are alive at the end.
 */
final class HourOfUse {

    /** Somebody busy does something this often. */
    private static final Duration PACE = Duration.ofMillis(1_500);
    private static final KeyCombination CHATS = shortcut(KeyCode.DIGIT1);
    private static final KeyCombination INBOX = shortcut(KeyCode.DIGIT2);
    private static final KeyCombination SETTINGS = shortcut(KeyCode.COMMA);
    private static final KeyCombination SWITCHER = shortcut(KeyCode.K);
    private static final KeyCombination SEARCH = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN);
    private static final KeyCombination DOWN = new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);
    private static final KeyCombination UP = new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN);
    private static final String FIELD = ".composer .text-area";
    private static final int PUSHES = 25;
    private static final double PIXELS = 120;

    private final Random chance = new Random(42);
    private final PersonWindow window;
    private final Controls hands;
    private final Map<Deed, Integer> done = new EnumMap<>(Deed.class);

    /** What can be done. */
    private enum Deed {
        OPEN_ROOM,
        WRITE,
        SCROLL_BACK,
        OPEN_CASE,
        SEARCH,
        SWITCH,
        SETTINGS
    }

    private HourOfUse(PersonWindow window) {
        this.window = window;
        hands = new Controls(window);
    }

    /** The server, a user name, a password, a folder for the profile, and for how many minutes. */
    public static void main(String... arguments) {
        int status = 1;
        try {
            org.testfx.api.FxToolkit.registerPrimaryStage();
            FxToolkit.show(Theme.Choice.LIGHT);
            PersonWindow window = PersonWindow.signedIn(Path.of(arguments[3]), URI.create(arguments[0]), arguments[1],
                    arguments[2]);
            try (window; FxWatch watch = new FxWatch()) {
                new HourOfUse(window).goOn(Duration.ofMinutes(Long.parseLong(arguments[4])));
                System.out.println(watch.report());
                System.out.printf("at the end: %d MB%n", ProportionalMemory.of(ProcessHandle.current()) / 1_000_000);
                System.gc();
                System.out.println(used());
            }
            status = 0;
        } catch (TimeoutException | RuntimeException | AssertionError e) {
            e.printStackTrace();
        }
        System.exit(status); // the JavaFX thread would go on
    }

    private void goOn(Duration howLong) {
        long begun = System.nanoTime();
        long minutes = 0;
        while (System.nanoTime() - begun < howLong.toNanos()) {
            Deed deed = Deed.values()[chance.nextInt(Deed.values().length)];
            if (tryTo(deed)) {
                done.merge(deed, 1, Integer::sum);
            }
            LockSupport.parkNanos(PACE.toNanos());
            long now = Duration.ofNanos(System.nanoTime() - begun).toMinutes();
            if (now > minutes) {
                minutes = now;
                System.out.printf("after %d min: %d MB, %d of them in the heap of %d; %s%n", now,
                        ProportionalMemory.of(ProcessHandle.current()) / 1_000_000,
                        used() / 1_000_000, Runtime.getRuntime().totalMemory() / 1_000_000, done);
            }
        }
    }

    /** Bytes of the heap. */
    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private boolean tryTo(Deed deed) {
        return switch (deed) {
            case OPEN_ROOM -> step(CHATS, ".chats", ".room");
            case OPEN_CASE -> step(INBOX, ".inbox", ".case-header");
            case WRITE -> window.exists(FIELD) && write();
            case SCROLL_BACK -> window.exists(".timeline") && scrollBack();
            case SEARCH -> search();
            case SWITCH -> switchTo();
            case SETTINGS -> settings();
        };
    }

    private boolean step(KeyCombination place, String list, String opened) {
        window.press(place);
        window.waitUntil("there", () -> window.exists(list));
        window.press(chance.nextInt(3) == 0 ? UP : DOWN);
        window.waitUntil("open", () -> window.exists(opened));
        return true;
    }

    private boolean write() {
        String text = "Said " + chance.nextInt(1_000_000) + " at the bench, and some more words that fill a line.";
        hands.write(FIELD, text);
        hands.key(FIELD, KeyCode.ENTER, false);
        RoomOnScreen room = new RoomOnScreen(window);
        window.waitUntil("shown", () -> room.texts().contains(text));
        return true;
    }

    private boolean scrollBack() {
        for (int i = 0; i < PUSHES; i++) {
            Fx.run(() -> window.all(".timeline").forEach(timeline -> RoomOnScreen.scroll(timeline, PIXELS)));
            LockSupport.parkNanos(Duration.ofMillis(16).toNanos());
        }
        return true;
    }

    private boolean search() {
        window.press(CHATS);
        window.press(SEARCH);
        hands.write(".search-field", new String[]{"brake", "wheel", "велосипед", "said"}[chance.nextInt(4)]);
        LockSupport.parkNanos(PACE.toNanos()); // what is found is shown meanwhile
        hands.key(".search-field", KeyCode.ESCAPE, false);
        return true;
    }

    private boolean switchTo() {
        window.press(CHATS);
        window.press(SWITCHER);
        hands.write(".switcher-field", "e");
        hands.key(".switcher-field", KeyCode.ESCAPE, false);
        window.waitUntil("away again", () -> !window.exists(".switcher-field"));
        return true;
    }

    private boolean settings() {
        window.press(SETTINGS);
        LockSupport.parkNanos(PACE.toNanos());
        window.press(CHATS);
        return true;
    }

    private static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
