package chat.parley.desktop.shell;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import chat.parley.desktop.testing.ProportionalMemory;

/**
 * How soon the window of an installed app can be used, and what the app takes at rest: {@code ./parley bench client-start}. The
 * profile has 200 rooms and 100,000 kept messages, and its server is away, so that nothing but the app is measured.
 */
final class ClientStart {

    private static final Duration REST = Duration.ofSeconds(20);
    private static final int PATIENCE_SECONDS = 30;

    private ClientStart() {}

    /** The program to start and its words, then nothing, or after {@code --times} how often. */
    public static void main(String... arguments) throws Exception {
        var words = new ArrayList<>(Arrays.asList(arguments));
        int times = 10;
        int at = words.indexOf("--times");
        if (at >= 0) {
            words.remove(at);
            times = Integer.parseInt(words.remove(at));
        }
        Path folder = Files.createTempDirectory("parley-client-start");
        try {
            FilledProfile.in(folder);
            measure(words, folder, times);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void measure(List<String> program, Path folder, int times) throws Exception {
        List<Double> starts = new ArrayList<>();
        List<Long> pss = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            List<String> command = new ArrayList<>(program);
            command.addAll(List.of("--profile", folder.toString(), "--say-ready"));
            long begun = System.nanoTime();
            Process app = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try (BufferedReader said = app.inputReader(StandardCharsets.UTF_8)) {
                if (said.lines().noneMatch("Parley is ready"::equals)) {
                    throw new IllegalStateException("The app ended without showing its window");
                }
                starts.add((System.nanoTime() - begun) / 1e6);
                if (!app.waitFor(REST.toSeconds(), TimeUnit.SECONDS)) {
                    pss.add(ProportionalMemory.of(app.toHandle()));
                }
            } finally {
                app.descendants().forEach(ProcessHandle::destroy);
                app.destroy();
                app.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        }
        System.out.printf(Locale.ROOT, "%d rooms, %d kept messages, %d starts%n", FilledProfile.ROOMS,
                FilledProfile.MESSAGES,
                times);
        System.out.printf(Locale.ROOT, "usable window after launch: first %.0f ms, median %.0f ms, slowest %.0f ms%n",
                starts.getFirst(), median(starts), Collections.max(starts));
        System.out.printf(Locale.ROOT, "proportional memory after %d s at rest: median %.0f MB, most %.0f MB%n",
                REST.toSeconds(), median(pss.stream().map(Long::doubleValue).toList()) / 1e6,
                Collections.max(pss) / 1e6);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
