package chat.parley.desktop.shell;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

/**
 * How the app feels under the hand: {@code ./parley bench client-feel}. The profile is that of {@link ClientStart}. Rooms are
 * opened, their history is scrolled through, and something is typed; what it takes is measured until the frame is handed to
 * the renderer.
 */
final class ClientFeel {

    private static final KeyCombination NEXT_ROOM = new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);
    private static final int ROOMS = 40;
    private static final int LETTERS = 200;
    private static final int FRAMES = 900;
    private static final double STEP = 53;
    private static final long PATIENCE_SECONDS = 20;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * How long something took, and how much of it the JavaFX thread worked, which other work on the machine changes less.
     *
     * @param millis in milliseconds
     * @param work in milliseconds of processor time
     */
    private record Took(double millis, double work) {}

    private final Scene scene;
    private final AtomicLong longestTask = new AtomicLong();

    private ClientFeel(Scene scene) {
        this.scene = scene;
    }

    public static void main(String... arguments) throws Exception {
        Path folder = Files.createTempDirectory("parley-client-feel");
        try {
            FilledProfile.in(folder);
            var started = new CompletableFuture<@Nullable Void>();
            Platform.startup(() -> started.complete(null));
            started.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Stage stage = see(Stage::new);
            OpenApp app = see(() -> new OpenApp(stage, "--profile", folder.toString(), "--language", "en"));
            new ClientFeel(see(stage::getScene)).measure();
            see(() -> {
                app.close();
                return true;
            });
            Platform.exit();
        } finally {
            delete(folder);
        }
    }

    private void measure() throws Exception {
        await(() -> scene.lookup(".chat-list .list-cell") != null || scene.lookup(".list-cell") != null);
        Thread watch = Thread.ofPlatform().daemon().start(this::watch);
        openRooms(10); // until the JVM has seen all of it
        longestTask.set(0);
        reportTook("opening a kept room", openRooms(ROOMS));
        reportTook("typing one letter", type());
        scroll();
        System.out.printf(Locale.ROOT, "longest task of the JavaFX thread        %6.1f ms%n", longestTask.get() / 1e6);
        watch.interrupt();
    }

    private List<Took> openRooms(int count) throws Exception {
        List<Took> took = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String before = see(this::title);
            took.add(untilShown(() -> Objects.requireNonNull(scene.getAccelerators().get(NEXT_ROOM)).run(),
                    () -> !title().equals(before) && messages() > 0 && bubbles()));
        }
        return took;
    }

    private List<Took> type() throws Exception {
        Node field = see(() -> scene.lookup(".composer .text-area"));
        see(() -> {
            field.requestFocus();
            return true;
        });
        List<Took> took = new ArrayList<>();
        for (int i = 0; i < LETTERS; i++) {
            String letter = i % 7 == 6 ? " " : "a";
            took.add(untilShown(
                    () -> Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED,
                            false, false, false, false)),
                    () -> true));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(37)); // not in step with the frames
        }
        return took;
    }

    /** Scrolls back by a little in every frame. */
    private void scroll() throws Exception {
        List<Double> between = new ArrayList<>();
        var done = new CompletableFuture<@Nullable Void>();
        see(() -> {
            Node timeline = scene.lookup(".timeline");
            new AnimationTimer() {
                private long last = -1;

                @Override
                public void handle(long now) {
                    long time = System.nanoTime();
                    if (last > 0) {
                        between.add((time - last) / 1e6);
                    }
                    last = time;
                    if (between.size() >= FRAMES) {
                        stop();
                        done.complete(null);
                    }
                    Event.fireEvent(timeline, new ScrollEvent(ScrollEvent.SCROLL, 100, 100, 100, 100, false, false,
                            false, false, true, false, 0, STEP, 0, STEP, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                            ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
                }
            }.start();
            return true;
        });
        done.get(PATIENCE_SECONDS * 5, TimeUnit.SECONDS);
        report("from frame to frame while scrolling", between);
        double seconds = between.stream().mapToDouble(Double::doubleValue).sum() / 1e3;
        System.out.printf(Locale.ROOT, "frames a second while scrolling          %6.1f; %d of %d took over 25 ms%n",
                between.size() / seconds, between.stream().filter(each -> each > 25).count(), between.size());
    }

    /** How long the JavaFX thread lets somebody wait who knocks every few milliseconds. */
    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            long begun = System.nanoTime();
            var answered = new CompletableFuture<Long>();
            Platform.runLater(() -> answered.complete(System.nanoTime()));
            longestTask.accumulateAndGet(answered.join() - begun, Math::max);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    /** From doing something to the end of the layout that shows it. */
    private Took untilShown(Runnable deed, BooleanSupplier shown) throws Exception {
        var took = new CompletableFuture<Took>();
        Platform.runLater(() -> {
            long begun = System.nanoTime();
            long worked = THREADS.getCurrentThreadCpuTime();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    if (shown.getAsBoolean()) {
                        scene.removePostLayoutPulseListener(this);
                        took.complete(new Took((System.nanoTime() - begun) / 1e6,
                                (THREADS.getCurrentThreadCpuTime() - worked) / 1e6));
                    }
                }
            });
            deed.run();
            Platform.requestNextPulse();
        });
        return took.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private String title() {
        return scene.lookup(".room .t-h3") instanceof Labeled label ? label.getText() : "";
    }

    private int messages() {
        Node timeline = scene.lookup(".timeline");
        return timeline == null ? 0 : (Integer) timeline.queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT);
    }

    private boolean bubbles() {
        return scene.lookup(".timeline .message") != null;
    }

    private void await(BooleanSupplier fact) throws Exception {
        for (int i = 0; i < 1_000; i++) {
            if (see(fact::getAsBoolean)) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        throw new IllegalStateException("The app does not show its list");
    }

    private static void reportTook(String what, List<Took> took) {
        report(what, took.stream().map(Took::millis).toList());
        report("  of it work of the JavaFX thread", took.stream().map(Took::work).toList());
    }

    private static void report(String what, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        System.out.printf(Locale.ROOT, "%-40s median %6.1f ms, 99 of 100 within %6.1f ms, most %6.1f ms%n", what,
                sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 99 / 100), sorted.getLast());
    }

    private static <T> T see(Supplier<T> look) throws Exception {
        return CompletableFuture.supplyAsync(look, Platform::runLater).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
