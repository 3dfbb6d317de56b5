package chat.parley.desktop.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.Drafts;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.model.Room;
import chat.parley.model.MessageView;
import chat.parley.model.RoomType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The app on a real server, without windows: killed while it writes, and away while others write. */
@Tag("e2e")
@Timeout(value = 25, unit = TimeUnit.MINUTES)
@EnabledIf("chat.parley.desktop.e2e.RunningServer#isBuilt")
class ClientDiskTest {

    private static final int ROOMS = 50;
    @TempDir
    private static Path folder;
    private static RunningServer server;
    private static final List<Witness> OTHERS = new ArrayList<>();
    private static final List<String> ROOM_IDS = new ArrayList<>();
    private static Path profile;

    @BeforeAll
    static void anaHasFiftyRooms() throws Exception {
        server = RunningServer.startEmpty(folder.resolve("server"));
        profile = folder.resolve("ana");
        for (int i = 0; i < 8; i++) {
            OTHERS.add(Witness.ofNewPerson(server.address(), "friend" + i));
        }
        try (Desk ana = Desk.ofNewPerson(profile, server.address(), "ana")) {
            String me = ana.see(() -> ana.chat().me().id());
            for (int group = 1; group < 256 && ROOM_IDS.size() < ROOMS; group++) {
                if (Integer.bitCount(group) <= 3) {
                    ROOM_IDS.add(OTHERS.get(Integer.numberOfTrailingZeros(group)).initiate(members(group, me)));
                }
            }
            ana.waitUntil("all rooms", Duration.ofSeconds(30), () -> ana.rooms() == ROOMS);
        }
    }

    private static List<String> members(int group, String me) {
        List<String> ids = new ArrayList<>(List.of(me));
        for (int i = 0; i < OTHERS.size(); i++) {
            if ((group & 1 << i) != 0 && i != Integer.numberOfTrailingZeros(group)) {
                ids.add(OTHERS.get(i).id());
            }
        }
        return ids;
    }

    @AfterAll
    static void goHome() throws Exception {
        OTHERS.forEach(Witness::close);
        if (server != null) {
            server.close();
        }
    }

    @Test
    void twoPeopleInOneAppStayApartAndBothComeBackAfterARestart() throws Exception {
        Path shared = folder.resolve("shared");
        Duration soon = Duration.ofSeconds(30);
        try (Desk desk = Desk.ofNewPerson(shared, server.address(), "zora")) {
            Chat zora = desk.chat();
            Chat yana = desk.alsoForNewPerson(server.address(), "yana");
            desk.waitUntil("both are there", soon, () -> desk.see(
                    () -> zora.connection().get().online() && yana.connection().get().online()));
            var begun = desk.see(() -> zora.start(List.of(yana.me()), RoomType.CONSUMER_TO_CONSUMER));
            Conversation room = begun.get(30, TimeUnit.SECONDS);
            desk.see(() -> {
                zora.room(room).send("for Yana", null);
                zora.drafts().keep(room.roomId(), new Drafts.Draft("zora's", null));
                return true;
            });
            desk.waitUntil("Yana has it", soon, () -> desk.see(() -> yana.totalUnread().get() == 1));
            assertThat(desk.see(() -> zora.totalUnread().get())).isZero();
            assertThat(desk.see(() -> yana.drafts().of(room.roomId()).isEmpty())).isTrue();
        }
        try (Desk desk = Desk.againForAll(shared)) {
            assertThat(desk.chats()).extracting(chat -> chat.me().username()).containsExactly("yana", "zora");
            Chat yana = desk.chats().getFirst();
            Chat zora = desk.chats().getLast();
            desk.waitUntil("both are there again", soon, () -> desk.see(
                    () -> zora.connection().get().online() && yana.connection().get().online()));
            desk.waitUntil("with what is theirs", soon, () -> desk.see(() -> yana.totalUnread().get() == 1
                    && zora.drafts().all().values().stream().anyMatch(draft -> draft.text().equals("zora's"))));
            desk.see(yana::signOut).get(30, TimeUnit.SECONDS);
            assertThat(desk.see(() -> zora.connection().get().online())).as("the other stays").isTrue();
        }
        try (Desk desk = Desk.againForAll(shared)) {
            assertThat(desk.chats()).extracting(chat -> chat.me().username()).containsExactly("zora");
        }
    }

    @Test
    void whatChangesMadeOfFiftyRoomsIsHeldFiveSecondsAfterTheReturn() throws Exception {
        away(300);
    }

    @Test
    @Tag("soak")
    void whatAThousandChangesMadeOfFiftyRoomsIsHeldFiveSecondsAfterTheReturn() throws Exception {
        away(1_000);
    }

    private static void away(int changes) throws Exception {
        Map<String, List<String>> first = change(2);
        try (Desk ana = Desk.again(profile)) {
            ana.waitUntil("held", Duration.ofSeconds(30), () -> agrees(ana, first));
        }
        Map<String, List<String>> missed = change(changes / ROOMS);
        long begun = System.nanoTime();
        try (Desk ana = Desk.again(profile)) {
            ana.waitUntil("held", Duration.ofSeconds(5), () -> agrees(ana, missed));
        }
        System.out.printf("Held what %d changes made of %d rooms after %d ms%n", changes, ROOMS,
                (System.nanoTime() - begun) / 1_000_000);
        server.kill();
        try (Desk ana = Desk.again(profile)) {
            ana.waitUntil("the list without a server", Duration.ofSeconds(5), () -> ana.rooms() == ROOMS);
        } finally {
            server.startAgain();
        }
    }

    @Test
    void whatIsDeletedWhileTheAppClosesIsDeletedForAll() throws Exception {
        String roomId = ROOM_IDS.getFirst();
        try (Desk ana = Desk.again(profile)) {
            ana.waitUntil("the room", Duration.ofSeconds(30),
                    () -> ana.see(() -> ana.chat().conversation(roomId).isPresent()));
            Room room = ana.see(() -> ana.chat().room(ana.chat().conversation(roomId).orElseThrow()));
            ana.see(() -> {
                room.enter();
                return room.send("regrets", null);
            });
            ana.waitUntil("sent", Duration.ofSeconds(30), () -> ana.see(() -> newest(room).stored()));
            ana.see(() -> room.amendments().delete(newest(room)));
        }
        assertThat(history(roomId).getLast().deletedAt()).isNotNull();
    }

    private static MessageItem newest(Room room) {
        return room.messages().stream().filter(item -> item.text().equals("regrets")).findFirst().orElseThrow();
    }

    @Test
    void fiveKillsOfTheAppLoseAndDoubleNothing() throws Exception {
        kills(5, 200, 20261122);
    }

    @Test
    @Tag("soak")
    void fiftyKillsOfTheAppLoseAndDoubleNothing() throws Exception {
        kills(50, 1_000, System.nanoTime());
    }

    /** Every other run has no server; each is killed at some moment of its writing. */
    private static void kills(int times, int texts, long seed) throws Exception {
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<String> kept = new ArrayList<>();
        int signedOut = 0;
        int firstRun = random.nextInt(1_000_000) * 1_000;
        for (int i = 0; i < times; i++) {
            boolean alone = i % 2 == 1;
            if (alone) {
                server.kill();
            }
            List<String> said = scribble(firstRun + i, Integer.toString(texts), random.nextInt(20, 600));
            if (alone) {
                server.startAgain();
            }
            if (said.contains(Scribbler.SIGNED_OUT)) {
                // Killed between a renewal of its session and the news of it, more than the server's half minute ago.
                signedOut++;
            } else {
                kept.addAll(said);
            }
        }
        assertThat(signedOut).as("runs without a session").isLessThan(times / 5);
        assertThat(kept).as("texts that were promised").hasSizeGreaterThan(times * 10);
        assertThat(scribble(firstRun + times, "none", Integer.MAX_VALUE)).contains("sent");
        Map<String, String> roomOf = new HashMap<>();
        for (String roomId : ROOM_IDS) {
            List<String> arrived = history(roomId).stream().map(message -> message.message().messageText())
                    .filter(text -> text.matches("\\d+ \\d+")).filter(text -> run(text) >= firstRun).toList();
            assertThat(arrived).as("nothing doubled").doesNotHaveDuplicates();
            assertThat(arrived).as("in the order written").isSortedAccordingTo(
                    Comparator.comparingInt(ClientDiskTest::run).thenComparing(
                            text -> Integer.parseInt(text.substring(text.indexOf(' ') + 1))));
            arrived.forEach(text -> roomOf.put(text, roomId));
        }
        assertThat(roomOf.keySet()).as("nothing lost").containsAll(kept);
        System.out.printf("%d kills, %d texts promised, %d arrived: none lost, none doubled%n", times, kept.size(),
                roomOf.size());
    }

    private static int run(String text) {
        return Integer.parseInt(text.substring(0, text.indexOf(' ')));
    }

    /** Runs a {@link Scribbler} and kills it so many milliseconds after its first text is kept, or lets it end by itself. */
    private static List<String> scribble(int run, String texts, int millis) throws IOException, InterruptedException {
        Path errors = folder.resolve("scribbler-" + run + ".log");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), Scribbler.class.getName(), profile.toString(),
                Integer.toString(run), texts, server.address().toString(), "ana").redirectError(errors.toFile())
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line;
            while ((line = lines.readLine()) != null) {
                if (line.startsWith("kept ")) {
                    if (said.isEmpty()) {
                        Thread.ofVirtual().start(() -> killAfter(process, millis));
                    }
                    said.add(line.substring(5));
                } else if (line.equals("sent") || line.equals(Scribbler.SIGNED_OUT)) {
                    said.add(line);
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(said).as("it came to writing: %s", Files.readString(errors)).isNotEmpty();
        return said;
    }

    private static void killAfter(Process process, int millis) {
        try {
            if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
                process.toHandle().destroyForcibly(); // leaves what it said before to be read
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Posts, edits and deletes by the others, so many in each room.
     *
     * @return what each room is now
     */
    private static Map<String, List<String>> change(int perRoom) {
        Random random = new Random(perRoom);
        Map<String, List<String>> there = new HashMap<>();
        for (String room : ROOM_IDS) {
            Witness author = OTHERS.stream().filter(other -> other.isIn(room)).findFirst().orElseThrow();
            List<String> posts = new ArrayList<>();
            for (int i = 0; i < perRoom; i++) {
                int kind = posts.isEmpty() ? 9 : random.nextInt(10);
                if (kind < 3) {
                    author.edit(room, posts.get(random.nextInt(posts.size())), "edited " + i);
                } else if (kind < 5) {
                    author.delete(room, posts.removeLast());
                } else {
                    posts.add(author.post(room, "while you were away " + i));
                }
            }
            there.put(room, history(room).stream().map(ClientDiskTest::essence).toList());
        }
        return there;
    }

    /** Whether the app holds the newest messages of each room as they are on the server. */
    private static boolean agrees(Desk ana, Map<String, List<String>> there) {
        return ana.see(() -> there.entrySet().stream().allMatch(room -> {
            List<String> held = ana.chat().conversation(room.getKey())
                    .map((Conversation row) -> ana.chat().room(row).messages().stream().map(ClientDiskTest::essence)
                            .toList())
                    .orElse(List.of());
            List<String> all = room.getValue();
            return !held.isEmpty() && held.size() >= Math.min(50, all.size())
                    && all.subList(Math.max(0, all.size() - held.size()), all.size()).equals(held);
        }));
    }

    private static List<MessageView> history(String roomId) {
        return OTHERS.stream().filter(other -> other.isIn(roomId)).findFirst().orElseThrow().history(roomId);
    }

    private static String essence(MessageItem item) {
        return item.number() + " " + item.id() + " " + item.text() + " " + item.edited() + " " + item.deleted();
    }

    private static String essence(MessageView view) {
        boolean deleted = view.deletedAt() != null;
        return view.number() + " " + view.id() + " " + view.message().messageText() + " "
                + (view.editedAt() != null && !deleted) + " " + deleted;
    }
}
