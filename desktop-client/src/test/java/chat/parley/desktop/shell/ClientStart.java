package chat.parley.desktop.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import chat.parley.desktop.backend.ServerAddress;
import chat.parley.desktop.store.Cache;
import chat.parley.desktop.store.Directories;
import chat.parley.desktop.store.KeptSession;
import chat.parley.desktop.store.Profile;
import chat.parley.model.ConversationView;
import chat.parley.model.MessageBody;
import chat.parley.model.MessageView;
import chat.parley.model.RoomType;
import chat.parley.model.UserType;
import chat.parley.model.UserView;

/**
 * How soon the window of an installed app can be used, and what the app takes at rest: {@code ./parley bench client-start}. The
 * profile has 200 rooms and 100,000 kept messages, and its server is away, so that nothing but the app is measured.
 */
final class ClientStart {

    private static final int ROOMS = 200;
    private static final int MESSAGES_IN_ROOM = 500;
    private static final Duration REST = Duration.ofSeconds(20);
    private static final int PATIENCE_SECONDS = 30;
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final String NOBODY_THERE = "localhost:1";

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
            fill(folder);
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
                    pss.add(proportionalKib(app.toHandle()));
                }
            } finally {
                app.descendants().forEach(ProcessHandle::destroy);
                app.destroy();
                app.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        }
        System.out.printf(Locale.ROOT, "%d rooms, %d kept messages, %d starts%n", ROOMS, ROOMS * MESSAGES_IN_ROOM,
                times);
        System.out.printf(Locale.ROOT, "usable window after launch: first %.0f ms, median %.0f ms, slowest %.0f ms%n",
                starts.getFirst(), median(starts), Collections.max(starts));
        System.out.printf(Locale.ROOT, "proportional memory after %d s at rest: median %.0f MB, most %.0f MB%n",
                REST.toSeconds(), median(pss.stream().map(Long::doubleValue).toList()) * 1024 / 1e6,
                Collections.max(pss) * 1024 / 1e6);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    /** Pages that several processes share count in part, as the kernel reckons. */
    private static long proportionalKib(ProcessHandle app) {
        return Stream.concat(Stream.of(app), app.descendants()).mapToLong(ClientStart::ownKib).sum();
    }

    private static long ownKib(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
        } catch (IOException e) {
            throw new IllegalStateException("There is no /proc here to ask", e);
        }
    }

    private static void fill(Path folder) throws Exception {
        UserView me = person(0);
        String server = ServerAddress.parse(NOBODY_THERE).toString();
        try (Profile profile = Profile.open(new Directories(folder, folder, folder))) {
            Cache cache = profile.of(server, me.id()).cache();
            cache.keepRows(IntStream.rangeClosed(1, ROOMS).mapToObj(room -> row(room, me)).toList());
            for (int room = 1; room <= ROOMS; room++) {
                UserView other = person(room);
                int number = room;
                cache.begin("room" + room, LongStream.rangeClosed(1, MESSAGES_IN_ROOM)
                        .mapToObj(i -> message(number, i, i % 3 == 0 ? me : other)).toList(), MESSAGES_IN_ROOM);
            }
            profile.tokens().save(new KeptSession(server, me), "a token that no server knows");
        }
    }

    private static ConversationView row(int room, UserView me) {
        MessageView last = message(room, MESSAGES_IN_ROOM, person(room));
        return new ConversationView("room" + room, "room" + room, last.id(), last.message(), last.type(),
                last.postedByUser(), List.of(), List.of(me, person(room)), last.createdAt(),
                RoomType.CONSUMER_TO_CONSUMER, room % 4, MESSAGES_IN_ROOM, MESSAGES_IN_ROOM,
                MESSAGES_IN_ROOM - room % 4, false, null, me.id(), null, null, null, List.of(), false, null, 0,
                false, false, null);
    }

    private static MessageView message(int room, long number, UserView author) {
        Instant when = NOW.minusSeconds(room * 60L).minusSeconds((MESSAGES_IN_ROOM - number) * 90);
        String text = "Message " + number + " of room " + room
                + ": the brake cable of the blue one is worn, so I ordered "
                + "two; не бързайте, до петък ще са тук.";
        return new MessageView("m" + room + "-" + number, "room" + room, new MessageBody(text), "text", author,
                List.of(),
                number, number, null, null, when, when, null, null, null, List.of(), null, null);
    }

    private static UserView person(int number) {
        return new UserView("u" + number, "person" + number, "Person", "Number " + number, UserType.CONSUMER, null,
                null,
                NOW, NOW);
    }
}
